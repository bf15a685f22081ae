#include "server/http/entity_tag.h"

#include "indexer/base/bytes.h"
#include "indexer/base/digest.h"

namespace dateline {
namespace {

constexpr std::size_t kHashLength = 24;  // hexadecimal characters: 96 bits

std::string_view opaque(std::string_view tag) {
  return tag.substr(0, 2) == "W/" ? tag.substr(2) : tag;
}

}  // namespace

std::string entity_tag(const IndexInfo& index, const TagInput& input) {
  ByteWriter bytes;
  bytes.put_text(index.uuid);
  bytes.put_text(input.build);
  bytes.put_text(input.base_url);
  bytes.put_text(iso_day(input.today));
  bytes.put_text(input.path);
  for (const auto& [name, value] : input.parameters) {
    bytes.put_text(name);
    bytes.put_text(value);
  }
  return "W/\"" + std::to_string(index.revision) + "-" + hex(sha256(bytes.bytes())).substr(0, kHashLength) +
         "\"";
}

bool matches_tag(std::string_view if_none_match, std::string_view tag) {
  // Our tags hold no comma, so that splitting at commas cannot join two tags into one of ours.
  while (!if_none_match.empty()) {
    const std::size_t comma = if_none_match.find(',');
    std::string_view item = if_none_match.substr(0, comma);
    if_none_match.remove_prefix(comma == std::string_view::npos ? if_none_match.size() : comma + 1);
    const std::size_t first = item.find_first_not_of(" \t");
    if (first == std::string_view::npos) continue;
    item = item.substr(first, item.find_last_not_of(" \t") - first + 1);
    if (opaque(item) == opaque(tag)) return true;
  }
  return false;
}

}  // namespace dateline
