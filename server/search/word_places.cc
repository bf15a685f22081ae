#include "server/search/word_places.h"

#include <stdexcept>

namespace dateline {

WordPlaces::WordPlaces(const Xapian::Database& database, const FacetColumns& columns,
                       std::span<WordsFile> files)
    : database_(database), column_(columns.words()), files_(files) {}

std::string_view WordPlaces::bytes_of(std::uint32_t document) {
  if (const auto reference = column_.reference(document); reference && !files_.empty()) {
    return files_[(document - 1) % files_.size()].read(*reference);
  }
  bytes_.clear();
  const auto end = database_.valuestream_end(kSlotWords);
  if (!at_) at_ = database_.valuestream_begin(kSlotWords);
  if (*at_ != end) at_->skip_to(document);
  if (*at_ != end && at_->get_docid() == document) bytes_ = **at_;
  return bytes_;
}

void WordPlaces::prefetch(std::uint32_t document) const {
  if (files_.empty()) return;
  if (const auto reference = column_.reference(document)) {
    files_[(document - 1) % files_.size()].prefetch(*reference);
  }
}

WordSequence WordPlaces::sequence(std::uint32_t document) {
  const auto sequence = WordSequence::read(bytes_of(document));
  if (!sequence) {
    throw std::runtime_error("the words of document " + std::to_string(document) + " are malformed");
  }
  return *sequence;
}

}  // namespace dateline
