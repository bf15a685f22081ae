#include "indexer/schema/text_lengths.h"

#include "indexer/base/bytes.h"

namespace dateline {

std::string encode_lengths(const TextLengths& lengths) {
  ByteWriter out;
  out.put_number(lengths.title);
  out.put_number(lengths.body);
  return out.take();
}

TextLengths decode_lengths(std::string_view bytes) {
  ByteReader in(bytes);
  const std::uint64_t title = in.number();
  const std::uint64_t body = in.number();
  if (!in.done()) return {};
  return {static_cast<std::uint32_t>(title), static_cast<std::uint32_t>(body)};
}

}  // namespace dateline
