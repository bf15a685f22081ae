// What a person may mean who is typing, as the list below the search box: persons, countries and sources
// become filters of the search on the screen, words complete its text, titles lead to articles. Pure
// functions.
#pragma once

#include "server/page/page_state.h"
#include "server/page/view.h"
#include "server/page/words.h"
#include "server/search/suggestions.h"

namespace dateline {

inline constexpr std::size_t kShownSuggestions = 8;  // in all

// For templates/suggestions.mustache. `state` is the page's search with the text as typed so far, which the
// suggestions were made for. Each kind has its first ones before another has its second.
View suggestions_view(const PageState& state, const Suggestions& suggestions, const Words& words);

}  // namespace dateline
