// A FacetValuesResponse as the JSON of GET /api/v1/facets/{name}; README.md is its contract. The command
// line's --json prints the same bytes. Pure; never throws on foreign bytes.
#pragma once

#include <string>

#include "server/api/facet_parameters.h"
#include "server/search/search_response.h"

namespace dateline {

std::string facet_json(const FacetParameters& parameters, const FacetValuesResponse& response);

}  // namespace dateline
