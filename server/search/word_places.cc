#include "server/search/word_places.h"

#include <stdexcept>

namespace dateline {

WordPlaces::WordPlaces(const Xapian::Database& database)
    : at_(database.valuestream_begin(kSlotWords)), end_(database.valuestream_end(kSlotWords)) {}

WordSequence WordPlaces::sequence(std::uint32_t document) {
  bytes_.clear();
  if (at_ != end_) at_.skip_to(document);
  if (at_ != end_ && at_.get_docid() == document) bytes_ = *at_;
  const auto sequence = WordSequence::read(bytes_);
  if (!sequence)
    throw std::runtime_error("the words of document " + std::to_string(document) + " are malformed");
  return *sequence;
}

}  // namespace dateline
