// How a query was read, as a view: its warnings, what was searched otherwise than typed (corrections, other
// spellings of names, a word read as a beginning) with the link that undoes it, the reading in words, and the
// number of articles of each word. Pure functions.
#pragma once

#include <string>

#include "server/page/page_state.h"
#include "server/page/view.h"
#include "server/page/words.h"

namespace dateline {

inline constexpr std::size_t kShownSpellings = 4;  // of a name, before "and 3 more"

// For templates/reading.mustache. A switch that is off has a note with the link that turns it on.
View query_view(const PageState& state, const SearchResponse& response, const Words& words);

// "Showing results for kursk; no article has kurks." for each correction; "" when there is none. On a page
// without results it begins with "Looked for".
std::string spoken_corrections(const SearchResponse& response, const Words& words);

}  // namespace dateline
