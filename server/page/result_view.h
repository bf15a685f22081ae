// Hits as views: title and snippets with their marks, date, source, and the people and countries as links
// that add a filter. Pure functions.
#pragma once

#include <vector>

#include "server/page/page_state.h"
#include "server/page/view.h"

namespace dateline {

inline constexpr std::size_t kShownPeople = 3;
inline constexpr std::size_t kShownCountries = 4;

// For templates/hits.mustache, in order.
std::vector<View> hit_views(const SearchResponse& response, const PageState& state);

// Text and marks as views: {text, is_match}.
std::vector<View> part_views(const std::vector<TextPart>& parts);

// The name of a language by its code, from the counts of `response`; "" for English and for none.
std::string foreign_language(const SearchResponse& response, const std::string& code);

// Sets has_lang and lang: the attribute for a text that may be in another language than the page. Unknown is
// said as such (lang=""), lest it be read out as English.
void set_language(View& view, const std::string& code);

}  // namespace dateline
