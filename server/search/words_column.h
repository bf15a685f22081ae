// WordsColumn: where the word sequence of every article stands in the words file of its index, in memory
// (schema/words_file.h). Made once a revision, from the database or from the column before; then shared
// read-only between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/schema/words_file.h"
#include "server/search/paged_array.h"

namespace Xapian {
class Database;
}

namespace dateline {

class WordsColumn {
 public:
  // Throws Xapian::Error, as the next.
  static WordsColumn load(const Xapian::Database& database);
  // The column of a later revision, which differs in these documents (ascending) alone. Equal to one that is
  // loaded.
  WordsColumn patched(const Xapian::Database& database, const std::vector<std::uint32_t>& documents) const;

  // nullopt: the document's sequence is in its slot, or it has none.
  std::optional<WordsReference> reference(std::uint32_t document) const {
    const std::uint64_t packed = packed_[document];
    if (packed == 0) return std::nullopt;
    return WordsReference{packed >> kSizeBits, static_cast<std::uint32_t>(packed & kMaxWordsBytes)};
  }

 private:
  static constexpr std::uint32_t kSizeBits = 24;

  static std::uint64_t pack(const std::optional<WordsReference>& reference) {
    return reference ? (reference->offset << kSizeBits) | reference->size : 0;
  }

  PagedArray<std::uint64_t> packed_;  // offset and size; 0: not in a file
};

}  // namespace dateline
