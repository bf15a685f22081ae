// The words of plain ASCII text by the rules of UAX #29, without ICU: the Analyzer's fast path. A randomised
// test holds it equal to icu_words.h. Pure function.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/analysis/word_range.h"

namespace dateline {

// Appends the words of `text` (ASCII only) in order, each range moved by `offset`. Underscores join words but
// are cut off at both ends ("_so_" is "so"); '@' and ':' part words.
void ascii_words(std::string_view text, std::uint32_t offset, std::vector<WordRange>& out);

}  // namespace dateline
