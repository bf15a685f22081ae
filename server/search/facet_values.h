// Facet values: one facet's values and counts over all matches of a request, beyond those that a search
// shows: page by page, or those whose names begin with what a person types. The pool's half of GET
// /api/v1/facets/{name}. One snapshot, one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/facet_value.h"
#include "server/search/search_request.h"
#include "server/search/search_response.h"
#include "server/search/snapshot.h"

namespace dateline {

// The folded words of a text that is looked for in names ("KIM, Jo": kim, jo); none for text without letters
// and numbers.
std::vector<std::string> name_words(std::string_view text);

// True when the label, an alias or the id has, in any order, a word that begins with each of `words`, all of
// them in one name.
bool has_name_words(const FacetValue& value, const std::vector<std::string>& words);

// The values of `facet` with a count, by count, then label, then id. Counts are those of answer() for the
// same request: exact, and ignoring the facet's own selection. Which hits the request asks for does not
// matter. Throws as answer() does.
FacetValuesResponse facet_values(Snapshot& snapshot, const SearchRequest& request,
                                 const FacetValuesOptions& options);

}  // namespace dateline
