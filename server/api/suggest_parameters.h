// The parameters of GET /api/v1/suggest, checked. The command line's `suggest` reads its own through it. Pure
// function; README.md lists them.
#pragma once

#include "indexer/base/result.h"
#include "server/api/route.h"
#include "server/api/search_rules.h"
#include "server/search/suggestions.h"

namespace dateline {

// `q` as long as a query may be, `limit` 1 to 20. Errors: `field` is a code of problem.h, for what is
// unknown, repeated, empty (but `q`) or out of bounds too.
Result<SuggestRequest> read_suggest_parameters(const Parameters& parameters, const SearchLimits& limits = {});

}  // namespace dateline
