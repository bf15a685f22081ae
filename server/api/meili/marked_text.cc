#include "server/api/meili/marked_text.h"

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::size_t byte_of(std::string_view text, std::uint64_t code_points) {
  std::size_t at = 0;
  for (; code_points > 0 && at < text.size(); --code_points) at += decode_utf8(text, at).bytes;
  return at;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kSpace) == std::string_view::npos;
}

}  // namespace

std::string marked_text(const std::vector<TextPart>& parts, const Tags& tags) {
  std::string out;
  for (const TextPart& part : parts) {
    if (part.is_match) out += tags.before;
    out += part.text;
    if (part.is_match) out += tags.after;
  }
  return out;
}

std::string cropped_text(const Hit& hit, std::string_view marker, const Tags& tags) {
  // An article without a body has a passage of its summary.
  if (hit.snippets.empty() || hit.body.empty()) return hit.body;
  const Snippet& passage = hit.snippets.front();
  const std::string_view body = hit.body;
  const std::size_t begin = byte_of(body, passage.start);
  std::size_t length = 0;
  for (const TextPart& part : passage.parts) length += part.text.size();
  std::string text = marked_text(passage.parts, tags);
  text.erase(text.find_last_not_of(kSpace) + 1);
  if (!is_blank(body.substr(0, begin))) text.insert(0, marker);
  if (!is_blank(body.substr(begin + length))) text += marker;
  return text;
}

std::vector<std::pair<std::uint64_t, std::uint64_t>> match_places(const std::vector<TextPart>& parts) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> places;
  std::uint64_t at = 0;
  for (const TextPart& part : parts) {
    if (part.is_match) places.emplace_back(at, part.text.size());
    at += part.text.size();
  }
  return places;
}

}  // namespace dateline
