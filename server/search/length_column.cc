#include "server/search/length_column.h"

#include <xapian.h>

#include "indexer/schema/field.h"

namespace dateline {

LengthColumn LengthColumn::load(const Xapian::Database& database) {
  LengthColumn column;
  column.lengths_.resize(std::size_t{database.get_lastdocid()} + 1);
  std::uint64_t titles = 0;
  std::uint64_t bodies = 0;
  for (auto at = database.valuestream_begin(kSlotLengths); at != database.valuestream_end(kSlotLengths);
       ++at) {
    const TextLengths lengths = decode_lengths(*at);
    column.lengths_[at.get_docid()] = lengths;
    titles += lengths.title;
    bodies += lengths.body;
  }
  const auto articles = static_cast<double>(database.get_doccount());
  if (articles > 0) {
    column.average_title_ = static_cast<double>(titles) / articles;
    column.average_body_ = static_cast<double>(bodies) / articles;
  }
  return column;
}

}  // namespace dateline
