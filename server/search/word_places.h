// WordPlaces: where words stand in one document after the other, from the word sequences that the indexer
// wrote (schema/word_sequence.h). One request, one thread; documents are asked for in ascending order.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "indexer/schema/word_sequence.h"
#include "indexer/schema/words_file.h"
#include "server/search/facet_columns.h"

namespace dateline {

class WordPlaces {
 public:
  // All outlive the object; `files` are those of the databases that `database` merges. Throws Xapian::Error.
  WordPlaces(const Xapian::Database& database, const FacetColumns& columns, std::span<WordsFile> files);

  // The words of a document, not below the one asked for before; valid until the next call. Throws
  // Xapian::Error, and std::runtime_error when they are malformed.
  WordSequence sequence(std::uint32_t document);
  // Asks the processor for the words of a document that will be asked for soon: most of the time of reading
  // one is waiting for memory.
  void prefetch(std::uint32_t document) const;

 private:
  std::string_view bytes_of(std::uint32_t document);

  const Xapian::Database& database_;
  const WordsColumn& column_;
  std::span<WordsFile> files_;
  // In the slot; opened for the first document whose words are not in a file, since that reads from the
  // database.
  std::optional<Xapian::ValueIterator> at_;
  std::string bytes_;
};

}  // namespace dateline
