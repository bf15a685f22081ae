// How a query was read and why a hit stands where it does, as JSON: the parts `queryInfo` and `_explanation`
// of a search's answer; README.md is their contract. For search_json.cc alone. Pure functions.
#pragma once

#include "server/api/json_parts.h"
#include "server/api/search_parameters.h"
#include "server/search/search_response.h"

namespace dateline {

// The reading, its words, what was not understood, and for each way in which the query was read freely the
// address of the same search without it.
Json query_info_json(const SearchParameters& parameters, const SearchResponse& response);

Json explanation_json(const Explanation& explanation);

}  // namespace dateline
