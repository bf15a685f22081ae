// Marker: where a query's words stand in a text, by the same Analyzer and forms that found the article. Used
// for snippets, titles and the reader. Keeps what it worked out for each language. One request, one thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "server/query/ast.h"

namespace dateline {

// A stretch of text that matched, in bytes: one word, or a phrase with all between its words. `word` is the
// place of the query's word in the list that the Marker was made of.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t word = 0;
};

class Marker {
 public:
  // `words` as positive_words() gives them, `languages` those of the index that they were asked of: a stem on
  // which all of them agree is marked in every article, as it is found there. `analyzer` outlives the marker.
  Marker(std::vector<Node> words, Analyzer& analyzer, std::vector<std::string> languages = {});
  ~Marker();
  Marker(Marker&&) noexcept;

  bool empty() const { return words_.empty(); }

  // What words begin with that may be marked.
  const FirstBytes& sought(TextField field, std::string_view language);
  // The marks in a text of a field, given its tokens (at least those that are sought), in order of `begin`;
  // they may overlap. `language` is the one that the text was analyzed by.
  std::vector<Mark> find(const TokenList& tokens, TextField field, std::string_view language);

 private:
  struct Forms;
  const Forms& forms(TextField field, std::string_view language);

  std::vector<Node> words_;
  Analyzer& analyzer_;
  std::vector<std::string> languages_;
  std::map<std::pair<TextField, std::string>, std::unique_ptr<Forms>> forms_;
};

// The stretches that are marked: ascending, disjoint, not touching.
std::vector<std::pair<std::uint32_t, std::uint32_t>> merged_ranges(const std::vector<Mark>& marks);

}  // namespace dateline
