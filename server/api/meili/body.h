// The body of a POST to a compatible route as JSON. Pure function.
#pragma once

#include "indexer/base/result.h"
#include "server/api/json_parts.h"
#include "server/api/route.h"

namespace dateline {

// Objects and lists in each other.
inline constexpr int kMaxBodyDepth = 16;

// An object. Errors: missing_content_type and invalid_content_type (another than application/json),
// missing_payload (an empty body), malformed_payload (no JSON, no UTF-8, no object, or nested too deep).
Result<Json> read_body(const Request& request);

}  // namespace dateline
