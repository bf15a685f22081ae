#include "server/page/name_places.h"

#include <algorithm>
#include <vector>

#include "indexer/authority/name_trie.h"

namespace dateline {
namespace {

constexpr std::size_t kShortName = 3;

}  // namespace

NamePlaces::NamePlaces(std::string_view text) : text_(text), matching_(matching_text(text)) {}

bool NamePlaces::begins_word(std::size_t at) const {
  return at == 0 || !is_word_code(matching_.codes[at - 1]) || is_unspaced(matching_.codes[at]);
}

bool NamePlaces::ends_word(std::size_t end) const {
  if (end == matching_.codes.size() || !is_word_code(matching_.codes[end])) return true;
  // Korean names go on in particles.
  return is_unspaced(matching_.codes[end - 1]) || is_hangul_syllable(matching_.codes[end - 1]);
}

ByteRanges NamePlaces::find(std::span<const std::string> names) const {
  std::vector<NameTrie::Key> keys;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const MatchingText name = matching_text(names[i]);
    keys.push_back({{name.codes.begin(), name.codes.end()}, static_cast<std::uint32_t>(i)});
  }
  const NameTrie trie(std::move(keys));
  const auto is_written_so = [&](const std::string& name, std::uint32_t begin, std::uint32_t end) {
    if (name.size() <= kShortName) return text_.substr(begin, end - begin) == name;
    return !is_capital_at(name, 0) || is_capital_at(text_, begin);
  };
  ByteRanges ranges;
  for (std::size_t at = 0; at < matching_.codes.size();) {
    std::size_t end = at;
    if (begins_word(at)) {
      std::uint32_t node = NameTrie::kRoot;
      for (std::size_t next = at; next < matching_.codes.size();) {
        node = trie.next(node, matching_.codes[next++]);
        if (node == NameTrie::kNone) break;
        const auto values = trie.values(node);
        const bool is_name = std::any_of(values.begin(), values.end(), [&](std::uint32_t value) {
          return is_written_so(names[value], matching_.begins[at], matching_.ends[next - 1]);
        });
        if (is_name && ends_word(next)) end = next;
      }
    }
    if (end > at) ranges.emplace_back(matching_.begins[at], matching_.ends[end - 1]);
    at = std::max(end, at + 1);
  }
  return ranges;
}

}  // namespace dateline
