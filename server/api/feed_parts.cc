#include "server/api/feed_parts.h"

#include <algorithm>

namespace dateline {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_or_digit(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

}  // namespace

void put_counts(XmlWriter& xml, const Feed& feed) {
  xml.element("opensearch:totalResults", std::to_string(feed.total));
  xml.element("opensearch:startIndex", std::to_string(feed.offset + 1));
  xml.element("opensearch:itemsPerPage", std::to_string(feed.page_size));
  xml.empty("opensearch:Query", {{"role", "request"}, {"searchTerms", feed.query}});
}

bool is_language_tag(std::string_view text) {
  bool is_first = true;
  while (!text.empty()) {
    const std::size_t hyphen = text.find('-');
    const std::string_view part = text.substr(0, hyphen);
    if (part.empty() || part.size() > 8) return false;
    if (!std::all_of(part.begin(), part.end(), is_first ? is_letter : is_letter_or_digit)) return false;
    is_first = false;
    if (hyphen == std::string_view::npos) return true;
    text.remove_prefix(hyphen + 1);
  }
  return false;
}

}  // namespace dateline
