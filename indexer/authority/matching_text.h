// MatchingText: a text in the form in which names are compared, each character with its place in the
// original. Folded (fold.h); hyphens, middle dots and white space of every kind are one space, but an empty
// line stays a line end, so that no name reaches over a paragraph. Used by NameMatcher for names and texts
// alike.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

struct MatchingText {
  std::vector<char32_t> codes;
  // The bytes of the original that a code comes from; several codes may share them (ß is two).
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> ends;
};

// Linear in the text (up to 4 GiB); invalid bytes are U+FFFD.
MatchingText matching_text(std::string_view text);

// True for what makes a word: letters, numbers and marks.
bool is_word_code(char32_t code);
// Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese): any place is a word's edge.
bool is_unspaced(char32_t code);
bool is_hangul_syllable(char32_t code);
// True when the code point of `text` at `at` is a capital.
bool is_capital_at(std::string_view text, std::size_t at);

}  // namespace dateline
