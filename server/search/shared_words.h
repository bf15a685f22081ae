// SharedWords: how an article writes the stems that it shares with others: "soldiers" for soldier, "Kursk"
// for kursk. What similar.h shows as the reason of a likeness. One request, one thread.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.h"

namespace dateline {

class SharedWords {
 public:
  // Looks for `stems` only.
  explicit SharedWords(std::vector<std::string> stems);

  // Takes in a text of the article; ties between forms go to the one that was met first. `language` is the
  // one that the text was indexed by.
  void add(Analyzer& analyzer, std::string_view text, std::string_view language);

  // The most frequent written form of each of `shared`, places in `stems` and in that order, each form once,
  // at most `limit`. A word whose bare form is shared too (북한군이 beside 북한군) is left out.
  std::vector<std::string> forms(const std::vector<std::size_t>& shared, std::size_t limit) const;

 private:
  struct Form {
    std::string text;
    std::uint64_t count = 0;
  };
  struct Stem {
    std::vector<Form> forms;
    std::set<std::size_t> bare;  // stems of its own words without particles, articles or periods
  };

  std::map<std::string, std::size_t, std::less<>> places_;
  std::vector<Stem> stems_;
};

}  // namespace dateline
