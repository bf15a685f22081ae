#include "indexer/base/utf8.h"

#include <array>
#include <cstdio>

namespace dateline {
namespace {

bool is_bidi_control(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

bool is_space(char32_t code) {
  return code == ' ' || code == '\n' || code == '\t' || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000;
}

// The bounds of the second byte, and the length, for each lead byte (Unicode 15, table 3-7).
struct Lead {
  unsigned char low = 0;
  unsigned char high = 0;
  std::uint32_t length = 0;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {0x80, 0xBF, 2};
  if (byte == 0xE0) return {0xA0, 0xBF, 3};
  if (byte == 0xED) return {0x80, 0x9F, 3};
  if (byte >= 0xE1 && byte <= 0xEF) return {0x80, 0xBF, 3};
  if (byte == 0xF0) return {0x90, 0xBF, 4};
  if (byte >= 0xF1 && byte <= 0xF3) return {0x80, 0xBF, 4};
  if (byte == 0xF4) return {0x80, 0x8F, 4};
  return {};
}

}  // namespace

CodePoint decode_multibyte(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char first = byte(at);
  const Lead lead = lead_of(first);
  if (lead.length == 0 || at + lead.length > text.size()) return {kReplacement, 1, false};
  if (byte(at + 1) < lead.low || byte(at + 1) > lead.high) return {kReplacement, 1, false};
  char32_t code = first & (0x7FU >> lead.length);
  for (std::size_t i = 1; i < lead.length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80) return {kReplacement, 1, false};
    code = (code << 6U) | (byte(at + i) & 0x3FU);
  }
  return {code, lead.length, true};
}

void append_utf8(std::string& out, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = kReplacement;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6U));
    put(0x80 | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12U));
    put(0x80 | ((code >> 6U) & 0x3FU));
    put(0x80 | (code & 0x3FU));
  } else {
    put(0xF0 | (code >> 18U));
    put(0x80 | ((code >> 12U) & 0x3FU));
    put(0x80 | ((code >> 6U) & 0x3FU));
    put(0x80 | (code & 0x3FU));
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (!point.valid) return false;
    at += point.bytes;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).bytes) ++count;
  return count;
}

std::size_t floor_boundary(std::string_view text, std::size_t limit) {
  if (limit >= text.size()) return text.size();
  std::size_t cut = limit;
  while (cut > 0 && limit - cut < 3 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80) --cut;
  return cut;
}

CleanText clean_text(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  CleanText clean;
  clean.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode_utf8(bytes, at);
    if (!point.valid) {
      append_utf8(clean.text, kReplacement);
      ++clean.replaced;
    } else if (point.code == '\r') {
      if (at + 1 >= bytes.size() || bytes[at + 1] != '\n') clean.text.push_back('\n');
    } else if (point.code == '\n' || point.code == '\t' ||
               !(is_control(point.code) || is_bidi_control(point.code) || point.code == 0xE000 ||
                 point.code == 0xE001)) {
      clean.text.append(bytes.substr(at, point.bytes));
    }
    at += point.bytes;
  }
  return clean;
}

std::string clean_line(std::string_view bytes) {
  const std::string clean = clean_text(bytes).text;
  std::string line;
  line.reserve(clean.size());
  bool space_due = false;
  for (std::size_t at = 0; at < clean.size();) {
    const CodePoint point = decode_utf8(clean, at);
    if (is_space(point.code)) {
      space_due = !line.empty();
    } else {
      if (space_due) line.push_back(' ');
      space_due = false;
      line.append(clean, at, point.bytes);
    }
    at += point.bytes;
  }
  return line;
}

std::string printable(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  std::array<char, 16> escape{};
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode_utf8(bytes, at);
    if (!point.valid || is_control(point.code)) {
      const char32_t shown = point.valid ? point.code : static_cast<unsigned char>(bytes[at]);
      std::snprintf(escape.data(), escape.size(), "\\x%02x", static_cast<unsigned>(shown));
      out += escape.data();
    } else if (is_bidi_control(point.code) || point.code == 0x2028 || point.code == 0x2029) {
      std::snprintf(escape.data(), escape.size(), "\\u{%04x}", static_cast<unsigned>(point.code));
      out += escape.data();
    } else {
      out.append(bytes.substr(at, point.bytes));
    }
    at += point.bytes;
  }
  return out;
}

}  // namespace dateline
