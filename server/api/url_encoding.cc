#include "server/api/url_encoding.h"

namespace dateline {
namespace {

bool stays(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '*' || c == ':';
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

void append_encoded(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
}

}  // namespace

std::string encode_address(std::string_view address) {
  constexpr std::string_view kNowhere = "\"<>\\^`{|}";
  std::string out;
  bool has_fragment = false;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const char c = address[at];
    const bool is_printable = c > ' ' && c < 0x7F && kNowhere.find(c) == std::string_view::npos;
    const bool is_escape = at + 2 < address.size() && is_hex(address[at + 1]) && is_hex(address[at + 2]);
    if (!is_printable || (c == '%' && !is_escape) || (c == '#' && has_fragment)) {
      append_encoded(out, c);
    } else {
      out += c;
    }
    has_fragment = has_fragment || c == '#';
  }
  return out;
}

std::string encode_parameter(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ') {
      out += '+';
    } else if (stays(c)) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

std::string encode_parameters(const Parameters& parameters) {
  std::string out;
  for (const auto& [name, value] : parameters) {
    out += (out.empty() ? "" : "&") + encode_parameter(name) + "=" + encode_parameter(value);
  }
  return out;
}

}  // namespace dateline
