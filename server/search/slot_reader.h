// SlotReader: the values of one slot for documents in ascending order, in one pass over Xapian's value
// stream. For making columns; one thread.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

namespace dateline {

// `document`, which a list of values has and which is at most `last`. Throws Xapian::DatabaseCorruptError
// beyond it: in a damaged index what counts the documents and what lists them need not agree.
inline Xapian::docid checked_document(Xapian::docid document, Xapian::docid last) {
  if (document <= last) return document;
  throw Xapian::DatabaseCorruptError("document " + std::to_string(document) +
                                     " has a value, the last one is " + std::to_string(last));
}

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
