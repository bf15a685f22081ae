// WordSequenceWriter: makes the bytes that WordSequence reads, from the words of an article in order. Used by
// the indexer, one object an article.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "indexer/schema/field.h"

namespace dateline {

// A word of a text; one that stands at the place of the word before it is an alternative (북한군 of
// 북한군이).
struct SequenceWord {
  std::string_view term;
  std::string_view stem;
  bool is_alternative = false;
};

class WordSequenceWriter {
 public:
  // The next word of a field. The title's come before the body's, and the first of a field is no alternative.
  void add(TextField field, const SequenceWord& word);

  // "" when nothing was added.
  std::string encode() const;

 private:
  using Entry = std::tuple<std::uint64_t, std::uint64_t, bool>;  // hashes of term and stem, is_alternative

  std::map<Entry, std::uint32_t> known_;
  std::vector<Entry> entries_;        // in order of their first word
  std::vector<std::uint32_t> words_;  // as numbers of entries
  std::uint32_t in_title_ = 0;
};

}  // namespace dateline
