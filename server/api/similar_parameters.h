// The one parameter of /api/v1/articles/{id}/similar, checked; the command line reads its flag here too.
// Always strict. Pure function.
#pragma once

#include <cstdint>

#include "indexer/base/result.h"
#include "server/api/route.h"

namespace dateline {

// `limit`, 1 to kMaxSimilar (search_request.h); kDefaultSimilar when absent. Errors: `field` is a code of
// problem.h (unknown_parameter, duplicate_parameter, empty_value, bad_limit), `message` a sentence to show.
Result<std::uint32_t> read_similar_limit(const Parameters& parameters);

}  // namespace dateline
