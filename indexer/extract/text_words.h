// TextWords: a text cut into words and marks with their places and their capitals, as discovery of names
// needs it: initials and acronyms keep their periods, a possessive 's is a mark of its own, a line end is one
// too. Not for searching: that is the Analyzer. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

enum class WordShape : std::uint8_t {
  kLower,        // "house", and "iPhone"
  kCapital,      // "House", "McAdam", "al-Assad"
  kAllCapitals,  // "NATO", "JD"
  kInitial,      // "J.", "J.R.R."
  kNumber,       // begins with a digit
  kMark,         // one sign, or a possessive 's
  kLineEnd       // any number of line ends
};

struct TextWord {
  std::uint32_t begin = 0;  // bytes into the text
  std::uint32_t end = 0;
  WordShape shape = WordShape::kMark;
  bool starts_sentence = false;  // the first word of the text, a line, a sentence or a quotation

  bool is_capital() const { return shape == WordShape::kCapital || shape == WordShape::kInitial; }
};

// The words of `text` (UTF-8, up to 4 GiB; invalid bytes are marks), in order. Linear.
std::vector<TextWord> split_words(std::string_view text);

}  // namespace dateline
