// The facet lists as views: checkboxes beside the results, plain lists on the first page. Pure functions.
#pragma once

#include <cstdint>
#include <vector>

#include "server/page/page_state.h"
#include "server/page/view.h"
#include "server/page/words.h"

namespace dateline {

// How many values of a facet stand on the page of results; the others are found by name, and on /facets/NAME.
inline constexpr std::uint32_t kListedValues = 20;
inline constexpr std::size_t kShownValues = 8;      // of these before "Show more"
inline constexpr std::size_t kNotWorthFolding = 2;  // so many more are shown at once
inline constexpr std::size_t kShownOnFirstPage = 6;

// One group a facet that has values, in the order in which the page shows them: country, person, source,
// language. Chosen values come first, also at 0; excluded ones are not offered (their chips remove them).
std::vector<View> facet_views(const SearchResponse& response, const Words& words);

// Those of country, person and source for the first page.
std::vector<View> index_views(const SearchResponse& response, const Words& words);

// The most frequent values of one facet, at most `most`, as links to all their articles.
View index_view(Facet facet, const FacetCounts& counts, std::size_t most, const Words& words);

// The rows of the lists: {id, label, count, is_selected, ...}.
std::vector<View> value_views(const std::vector<FacetCount>& values, const Words& words);

// "Country", "Person", "Source", "Language".
const std::string& facet_title(Facet facet, const Words& words);

}  // namespace dateline
