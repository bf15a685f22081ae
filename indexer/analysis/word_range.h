// WordRange: where a word stands in a text. What the two word finders (ascii_words.h, icu_words.h) yield and
// the Analyzer turns into tokens. A plain value.
#pragma once

#include <cstdint>

namespace dateline {

// Bytes [begin, end) of the text; never empty, holds at least one letter or number.
struct WordRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const WordRange&, const WordRange&) = default;
};

}  // namespace dateline
