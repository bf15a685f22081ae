// Numbered pages of results. Pure functions.
#pragma once

#include <cstdint>
#include <vector>

#include "server/page/page_state.h"
#include "server/page/view.h"
#include "server/page/words.h"

namespace dateline {

// How many pages can be shown: of kDefaultHits each, within `window` articles.
std::uint32_t page_count(std::uint64_t total, std::uint32_t window);

// The numbers to offer: first, last, and those about the current one; 0 stands for a gap.
std::vector<std::uint32_t> page_numbers(std::uint32_t current, std::uint32_t count);

// For templates/pages.mustache; false flags when there is one page only.
View pages_view(const PageState& state, std::uint64_t total, const Words& words);

}  // namespace dateline
