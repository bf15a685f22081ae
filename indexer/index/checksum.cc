#include "indexer/index/checksum.h"

#include "indexer/base/bytes.h"
#include "indexer/base/digest.h"
#include "indexer/schema/field.h"

namespace dateline {
namespace {

constexpr std::size_t kChecksumBytes = 8;

}  // namespace

std::string document_checksum(const Xapian::Document& document) {
  ByteWriter out;
  out.put_text(document.get_data());
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    out.put_text(*term);
    out.put_number(term.get_wdf());
    Xapian::termpos before = 0;
    for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position) {
      out.put_number(*position - before);
      before = *position;
    }
    // No position is 0, so this ends the list.
    out.put_number(0);
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    if (value.get_valueno() == kSlotChecksum) continue;
    out.put_number(value.get_valueno());
    out.put_text(*value);
  }
  const Digest digest = sha256(out.bytes());
  return {digest.begin(), digest.begin() + kChecksumBytes};
}

bool is_checksum_right(const Xapian::Document& document) {
  return document.get_value(kSlotChecksum) == document_checksum(document);
}

}  // namespace dateline
