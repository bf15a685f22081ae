// Hits as views: title and snippets with their marks, a link from each snippet to its place in the original,
// date, source, and the people and countries as links that add a filter. Pure functions.
#pragma once

#include <span>
#include <vector>

#include "server/page/page_state.h"
#include "server/page/view.h"
#include "server/page/words.h"

namespace dateline {

inline constexpr std::size_t kShownPeople = 3;
inline constexpr std::size_t kShownCountries = 4;

// Names of languages: code and label.
using Languages = std::vector<Label>;

// One of templates/hits.mustache. What similar articles say besides (`shared`, `is_copy`) is not said.
View hit_view(const Hit& hit, const PageState& state, const Languages& languages, const Words& words);
// Several of them, in order. A foreign article without a label in `languages` shows the code.
std::vector<View> hit_views(std::span<const Hit> hits, const PageState& state, const Languages& languages,
                            const Words& words);

// Those that the language facet of a response has.
Languages languages_of(const SearchResponse& response);

// The title, or that there is none.
const std::string& shown_title(const StoredHead& head, const Words& words);

// Text and marks as views: {text, is_match}.
std::vector<View> part_views(const std::vector<TextPart>& parts);

// The name of a language by its code; "" for the language of the page and for none.
std::string foreign_language(const Languages& languages, const std::string& code, const Words& words);

// Sets has_lang and lang: the attribute for a text that may be in another language than the page. Unknown is
// said as such (lang=""), lest it be read out in the page's.
void set_language(View& view, const std::string& code, const Words& words);

}  // namespace dateline
