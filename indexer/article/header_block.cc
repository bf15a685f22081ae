#include "indexer/article/header_block.h"

#include <algorithm>
#include <optional>

#include "indexer/article/fields.h"
#include "indexer/article/limits.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxKey = 24;

std::optional<std::pair<std::string, std::string>> split_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > kMaxKey) return std::nullopt;
  const std::string_view key = line.substr(0, colon);
  const bool plain = std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
  // "https://..." is an address, not a key.
  if (!plain || line.substr(colon).starts_with("://")) return std::nullopt;
  return std::pair(std::string(key), clean_line(line.substr(colon + 1)));
}

bool opens_block(std::string_view line) {
  const auto first = split_line(line);
  if (!first || first->second.empty()) return false;
  const auto field = find_field(first->first);
  return field && *field != ArticleField::kBody && *field != ArticleField::kDraft;
}

}  // namespace

HeaderBlock header_block(std::string_view text) {
  HeaderBlock block;
  std::size_t at = std::min(text.find_first_not_of('\n'), text.size());
  if (!opens_block(text.substr(at, text.find('\n', at) - at))) return block;
  while (at < text.size() && block.lines.size() < kMaxHeaderLines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::string value = clean_line(line);
    if (value.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      block.lines.back().second += " " + value;
    } else if (auto pair = split_line(line)) {
      block.lines.push_back(*std::move(pair));
    } else {
      break;
    }
    at = std::min(end + 1, text.size());
  }
  block.bytes = at;
  return block;
}

}  // namespace dateline
