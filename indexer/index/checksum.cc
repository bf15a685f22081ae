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

void restore_words(Xapian::Document& document, WordsFile& words) {
  const auto reference = decode_reference(document.get_value(kSlotWords));
  if (!reference) return;
  document.add_value(kSlotWords, std::string(words.read(*reference)));
  words.check();
}

}  // namespace dateline
