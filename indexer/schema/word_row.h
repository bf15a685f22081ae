// WordRow: whether few words, each one entry of a word sequence, stand in a row: what most phrases ask of
// each candidate. Looks at the words of the text only where the first of them stands. For
// WordSequence::has_row(), which answers all other questions itself. Plain values and views.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "indexer/schema/word_sequence.h"

namespace dateline {

// The entries of a sequence, as its bytes have them (word_layout.h).
struct WordEntries {
  std::string_view terms;  // behind whose hashes there is a byte that may be read
  std::string_view are_alternative;
  std::size_t hash_bytes = 0;
  std::uint64_t salt = 0;

  std::size_t count() const { return terms.size() / hash_bytes; }
  bool is_alternative(std::size_t entry) const;
};

class WordRow {
 public:
  // nullopt when the row is none of this kind: it has many words, stems, several forms of a word, or a word
  // of several entries. The words are numbered from 0 by their selectors; `entries` outlives the row.
  static std::optional<WordRow> find(const WordEntries& entries, std::span<const WordSelector> selectors,
                                     std::size_t words);

  // `text` has the number of each word's entry, in `width` bytes (1, 2 or 4).
  bool stands_in(std::string_view text, std::size_t width) const;

 private:
  static constexpr std::size_t kMost = 8;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  explicit WordRow(const WordEntries& entries) : all_(entries) { entries_.fill(kNone); }
  template <class Number>
  bool stands(std::string_view text) const;

  WordEntries all_;
  std::array<std::uint32_t, kMost> entries_;  // of each word
  std::size_t words_ = 0;
  bool is_missing_ = false;  // a word has no entry
};

}  // namespace dateline
