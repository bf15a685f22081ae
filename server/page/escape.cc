#include "server/page/escape.h"

#include <algorithm>

namespace dateline {
namespace {

// Bytes to leave out at `at`: 0 when what stands there is fine.
std::size_t unwanted_bytes(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t ahead) {
    return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0U;
  };
  const unsigned first = byte(0);
  if ((first < 0x20 && first != '\t' && first != '\n') || first == 0x7F) return 1;
  if (first == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return 2;
  if (first != 0xE2) return 0;
  if (byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) return 3;  // U+202A..202E
  if (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) return 3;  // U+2066..2069
  return 0;
}

bool starts_with_any_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char want, char got) { return got == want || (got >= 'A' && got + 32 == want); });
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t skip = unwanted_bytes(text, at); skip > 0) {
      at += skip;
      continue;
    }
    switch (const char c = text[at++]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string_view web_link(std::string_view url) {
  std::string_view rest = url;
  if (starts_with_any_case(url, "https://")) {
    rest.remove_prefix(8);
  } else if (starts_with_any_case(url, "http://")) {
    rest.remove_prefix(7);
  } else {
    return {};
  }
  if (rest.empty() || rest.front() == '/' || rest.front() == '\\') return {};
  const bool is_clean = std::all_of(url.begin(), url.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7F && c != '<' && c != '>' && c != '"' && c != '\\';
  });
  return is_clean ? url : std::string_view{};
}

std::string_view language_tag(std::string_view code) {
  const bool is_tag =
      code.size() <= 35 && std::all_of(code.begin(), code.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
      });
  return is_tag ? code : std::string_view{};
}

}  // namespace dateline
