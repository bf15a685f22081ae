#include "server/page/typed_parts.h"

#include <algorithm>
#include <string>

#include "indexer/authority/matching_text.h"

namespace dateline {
namespace {

using Codes = std::vector<char32_t>;

std::vector<Codes> words_of(const Codes& codes) {
  std::vector<Codes> words;
  bool is_inside = false;
  for (const char32_t code : codes) {
    if (is_word_code(code)) {
      if (!is_inside) words.emplace_back();
      words.back().push_back(code);
    }
    is_inside = is_word_code(code);
  }
  return words;
}

bool begins_word(const Codes& codes, std::size_t at) {
  return at == 0 || !is_word_code(codes[at - 1]) || is_unspaced(codes[at]);
}

// How many codes at `at` are one of the words.
std::size_t typed_length(const Codes& codes, std::size_t at, const std::vector<Codes>& words) {
  std::size_t longest = 0;
  for (const Codes& word : words) {
    const bool fits = word.size() <= codes.size() - at;
    if (fits && std::equal(word.begin(), word.end(), codes.begin() + static_cast<std::ptrdiff_t>(at))) {
      longest = std::max(longest, word.size());
    }
  }
  return longest;
}

}  // namespace

std::vector<TextPart> typed_parts(std::string_view label, std::string_view typed) {
  const MatchingText name = matching_text(label);
  const std::vector<Codes> words = words_of(matching_text(typed).codes);
  std::vector<TextPart> parts;
  std::size_t written = 0;
  const auto write_to = [&](std::size_t end, bool is_match) {  // NOLINT: the flag is the part's own
    if (end > written) parts.push_back({std::string(label.substr(written, end - written)), is_match});
    written = std::max(written, end);
  };
  for (std::size_t at = 0; at < name.codes.size();) {
    const std::size_t length = begins_word(name.codes, at) ? typed_length(name.codes, at, words) : 0;
    if (length > 0) {
      write_to(name.begins[at], false);
      write_to(name.ends[at + length - 1], true);
    }
    at += std::max<std::size_t>(length, 1);
  }
  write_to(label.size(), false);
  return parts;
}

}  // namespace dateline
