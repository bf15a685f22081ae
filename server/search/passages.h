// Passages: which stretches of a text to show, given its sentences, words and marks. Pure function; the
// choosing half of snippets.h.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "server/search/marks.h"

namespace dateline {

// A stretch in bytes, at the bounds of sentences or words.
struct Passage {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct PassageQuestion {
  std::string_view text;
  const std::vector<Token>& tokens;
  const std::vector<Mark>& marks;  // in order of `begin`
  std::uint32_t count = 1;
  std::uint32_t crop_length = 40;
};

// At most `count` passages that do not overlap, the best first (snippets.h says what is better); one from the
// head of the text when nothing is marked; none for a text without words.
std::vector<Passage> choose_passages(const PassageQuestion& question);

}  // namespace dateline
