// SlotReader: the values of one slot for documents in ascending order, in one pass over Xapian's value
// stream. For making columns; one thread.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

namespace dateline {

class SlotReader {
 public:
  SlotReader(const Xapian::Database& database, std::uint32_t slot)
      : at_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

  // "" for a document without a value. Documents must ascend. Throws Xapian::Error.
  std::string value(std::uint32_t document) {
    if (at_ == end_) return {};
    at_.skip_to(document);
    return at_ != end_ && at_.get_docid() == document ? *at_ : std::string();
  }

 private:
  Xapian::ValueIterator at_;
  Xapian::ValueIterator end_;
};

}  // namespace dateline
