#include "indexer/article/xml_mend.h"

#include <algorithm>
#include <charconv>

namespace dateline {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";
constexpr std::string_view kComment = "<!--";
constexpr std::size_t kMaxReference = 12;

bool is_xml_character(unsigned long code) {
  if (code < 0x20) return code == 0x9 || code == 0xA || code == 0xD;
  return code < 0xD800 || (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code <= 0x10FFFF);
}

// Whether the "&" at the beginning of `text` begins a reference that every XML parser reads.
bool is_reference(std::string_view text) {
  const std::size_t end = text.substr(0, kMaxReference).find(';');
  if (end == std::string_view::npos) return false;
  std::string_view name = text.substr(1, end - 1);
  if (!name.starts_with('#')) {
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
  }
  name.remove_prefix(1);
  const int base = name.starts_with('x') ? 16 : 10;
  if (base == 16) name.remove_prefix(1);
  unsigned long code = 0;
  const auto [rest, error] = std::from_chars(name.data(), name.data() + name.size(), code, base);
  return error == std::errc() && rest == name.data() + name.size() && is_xml_character(code);
}

// How many bytes from `at` on are to be left alone: a section or comment with its end; 0: none begins here.
std::size_t left_alone(std::string_view xml, std::size_t at) {
  const std::string_view rest = xml.substr(at);
  const auto through = [&](std::string_view mark) {
    const std::size_t end = rest.find(mark);
    return end == std::string_view::npos ? rest.size() : end + mark.size();
  };
  if (rest.starts_with(kCdata)) return through("]]>");
  if (rest.starts_with(kComment)) return through("-->");
  return 0;
}

bool opens_element(std::string_view xml, std::size_t at) {
  if (xml[at] != '<' || at + 1 == xml.size()) return false;
  const char next = xml[at + 1];
  return next != '!' && next != '?';
}

}  // namespace

std::string mend_xml(std::string_view xml) {
  std::string out;
  out.reserve(xml.size() + xml.size() / 64);
  bool is_inside = false;
  for (std::size_t at = 0; at < xml.size();) {
    if (const std::size_t bytes = xml[at] == '<' ? left_alone(xml, at) : 0; bytes > 0) {
      out.append(xml.substr(at, bytes));
      at += bytes;
      continue;
    }
    is_inside = is_inside || opens_element(xml, at);
    if (is_inside && xml[at] == '&' && !is_reference(xml.substr(at))) {
      out += "&amp;";
    } else {
      out.push_back(xml[at]);
    }
    ++at;
  }
  return out;
}

}  // namespace dateline
