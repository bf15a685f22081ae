// Answers of the compatible routes as JSON; README.md is the contract. Pure functions; they never throw on
// foreign bytes.
#pragma once

#include "server/api/json_parts.h"
#include "server/api/meili/search_query.h"
#include "server/search/search_response.h"

namespace dateline {

// What a search of one index answers; one of several has `indexUid` in front.
Json result_json(const SearchQuery& query, const SearchResponse& response);

Json facet_hits_json(std::string_view facet_query, const FacetValuesResponse& response);

}  // namespace dateline
