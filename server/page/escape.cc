#include "server/page/escape.h"

#include <algorithm>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// What no page shows: C0 and C1 controls but tab and newline, bidi overrides and isolates.
bool is_unwanted(char32_t code) {
  if (code < 0x20) return code != '\t' && code != '\n';
  return (code >= 0x7F && code <= 0x9F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
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
    const CodePoint point = decode_utf8(text, at);
    const std::string_view bytes = text.substr(at, point.bytes);
    at += point.bytes;
    if (is_unwanted(point.code)) continue;
    switch (point.code) {
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
      case kReplacement:
        out += "\uFFFD";
        break;
      default:
        out += bytes;
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
