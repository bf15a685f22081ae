#include "indexer/article/tag_scan.h"

#include <algorithm>

#include "indexer/base/ascii.h"

namespace dateline {
namespace {

constexpr std::string_view kHtmlSpace = " \t\n\f\r";
constexpr std::size_t kMaxAttributes = 64;
constexpr std::size_t kMaxName = 32;

bool is_letter(char c) {
  return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z';
}

std::string lower_name(std::string_view name) {
  std::string text = lower_ascii(name.substr(0, kMaxName));
  return text;
}

// The characters that an element's name may hold here; what else comes ends up in no known name.
std::string tag_name(std::string_view written) {
  std::string name = lower_name(written);
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
  });
  return plain ? name : "unknown";
}

// Reads the value after "=" at `at`; moves `at` behind it.
std::string_view take_value(std::string_view html, std::size_t& at) {
  at = std::min(html.find_first_not_of(kHtmlSpace, at), html.size());
  if (at == html.size()) return {};
  const char quote = html[at];
  if (quote == '"' || quote == '\'') {
    const std::size_t end = std::min(html.find(quote, at + 1), html.size());
    const std::string_view value = html.substr(at + 1, end - at - 1);
    at = std::min(end + 1, html.size());
    return value;
  }
  const std::size_t end = std::min(html.find_first_of(" \t\n\f\r>", at), html.size());
  const std::string_view value = html.substr(at, end - at);
  at = end;
  return value;
}

}  // namespace

ScannedTag scan_tag(std::string_view html) {
  ScannedTag tag;
  std::size_t at = 1;
  if (at < html.size() && html[at] == '/') {
    tag.is_end = true;
    ++at;
  }
  if (at >= html.size() || !is_letter(html[at])) return tag;
  const std::size_t name_end = std::min(html.find_first_of(" \t\n\f\r/>", at), html.size());
  tag.name = tag_name(html.substr(at, name_end - at));
  at = name_end;
  while (true) {
    at = html.find_first_not_of(" \t\n\f\r/", at);
    if (at == std::string_view::npos) break;
    if (html[at] == '>') {
      tag.bytes = at + 1;
      return tag;
    }
    // A "=" that comes first belongs to the name.
    const std::size_t end = std::min(html.find_first_of(" \t\n\f\r/>=", at + 1), html.size());
    TagAttribute attribute{lower_name(html.substr(at, end - at)), {}};
    at = end;
    const std::size_t sign = html.find_first_not_of(kHtmlSpace, at);
    if (sign != std::string_view::npos && html[sign] == '=') {
      at = sign + 1;
      attribute.value = take_value(html, at);
    }
    if (tag.attributes.size() < kMaxAttributes) tag.attributes.push_back(std::move(attribute));
  }
  tag.name = "unknown";
  tag.bytes = html.size();
  return tag;
}

std::size_t find_end_tag(std::string_view html, std::size_t from, std::string_view name) {
  for (std::size_t at = html.find("</", from); at != std::string_view::npos; at = html.find("</", at + 2)) {
    const std::string_view found = html.substr(at + 2, name.size());
    if (found.size() == name.size() && std::equal(found.begin(), found.end(), name.begin(),
                                                  [](char a, char b) { return lower_ascii(a) == b; })) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace dateline
