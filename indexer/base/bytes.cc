#include "indexer/base/bytes.h"

namespace dateline {

void ByteWriter::put_number(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
    value >>= 7U;
  }
  bytes_.push_back(static_cast<char>(value));
}

void ByteWriter::put_signed(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  put_number((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : std::uint64_t{0}));
}

void ByteWriter::put_text(std::string_view text) {
  put_number(text.size());
  bytes_.append(text);
}

void ByteReader::fail() {
  ok_ = false;
  rest_ = {};
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (rest_.empty()) break;
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    if (shift == 63 && byte > 1) break;
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) return value;
  }
  fail();
  return 0;
}

std::int64_t ByteReader::signed_number() {
  const std::uint64_t bits = number();
  return static_cast<std::int64_t>((bits >> 1U) ^ (~(bits & 1U) + 1));
}

std::string_view ByteReader::text() {
  const std::uint64_t length = number();
  if (!ok_ || length > rest_.size()) {
    fail();
    return {};
  }
  const std::string_view text = rest_.substr(0, length);
  rest_.remove_prefix(length);
  return text;
}

std::size_t ByteReader::count() {
  const std::uint64_t items = number();
  if (items > rest_.size()) {
    fail();
    return 0;
  }
  return items;
}

}  // namespace dateline
