// A SearchResponse as the JSON of GET /api/v1/search; README.md is its contract. The command line's --json
// prints the same bytes. Pure functions; they never throw on foreign bytes (invalid UTF-8 becomes U+FFFD).
#pragma once

#include <string>

#include "server/api/search_parameters.h"
#include "server/search/search_response.h"

namespace dateline {

std::string search_json(const SearchParameters& parameters, const SearchResponse& response);

}  // namespace dateline
