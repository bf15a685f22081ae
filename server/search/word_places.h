// WordPlaces: where words stand in one document after the other, from the word sequences that the indexer
// wrote (schema/word_sequence.h). One request, one thread; documents are asked for in ascending order.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

#include "indexer/schema/word_sequence.h"

namespace dateline {

class WordPlaces {
 public:
  // The database outlives the object. Throws Xapian::Error.
  explicit WordPlaces(const Xapian::Database& database);

  // The words of a document, not below the one asked for before; valid until the next call. Throws
  // Xapian::Error, and std::runtime_error when they are malformed.
  WordSequence sequence(std::uint32_t document);

 private:
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
  std::string bytes_;
};

}  // namespace dateline
