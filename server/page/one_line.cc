#include "server/page/one_line.h"

#include <algorithm>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

bool is_utf8_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_space = static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
    if (!is_space) out += c;
    if (is_space && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string beginning_of(std::string_view text, std::size_t most) {
  // A book is not copied for its first line: no code point is longer than four bytes, and much white space
  // only makes the beginning shorter than it might be.
  std::size_t looked_at = std::min(text.size(), most * 8);
  while (looked_at < text.size() && looked_at > 0 && is_utf8_continuation(text[looked_at])) --looked_at;
  std::string line = one_line(text.substr(0, looked_at));
  std::size_t end = 0;
  for (std::size_t count = 0; end < line.size() && count < most; ++count) end += decode_utf8(line, end).bytes;
  if (end == line.size() && looked_at == text.size()) return line;
  const std::size_t space = line.rfind(' ', end);
  return line.substr(0, space == std::string::npos || space == 0 ? end : space) + "…";
}

}  // namespace dateline
