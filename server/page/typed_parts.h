// A suggestion's label in parts: what of it was typed, and what would be added. Compared as names are
// (matching_text.h): folded, at the beginnings of words. Pure functions.
#pragma once

#include <string_view>
#include <vector>

#include "server/search/search_response.h"

namespace dateline {

// `is_match` marks the beginnings of `label`'s words that are a word of `typed`, the longest one each.
// Concatenated, the parts give the label.
std::vector<TextPart> typed_parts(std::string_view label, std::string_view typed);

}  // namespace dateline
