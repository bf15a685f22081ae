// FacetParameters: the parameters of /api/v1/facets/{name}, checked: those of a search that choose articles,
// and which values to list. Always strict. The command line reads its flags here too. README.md lists the
// bounds. Pure functions.
#pragma once

#include <string_view>

#include "indexer/base/result.h"
#include "server/api/route.h"
#include "server/api/search_rules.h"
#include "server/search/search_request.h"

namespace dateline {

// Far more values than a facet of articles has.
inline constexpr std::uint32_t kMaxFacetOffset = 1'000'000;

struct FacetParameters {
  SearchRequest request;
  FacetValuesOptions options;
};

// `name` is the facet's, as in URLs. Errors: `field` is a code of problem.h (facet_not_found,
// unknown_parameter, bad_offset, bad_facet_limit and those of a search), `message` a sentence to show.
Result<FacetParameters> read_facet_parameters(std::string_view name, const Parameters& parameters,
                                              const SearchRules& rules);

}  // namespace dateline
