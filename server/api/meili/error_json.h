// Errors in Meilisearch's shape: { message, code, type, link }. What native routes say as problem documents,
// its clients read here; they show `message`. Pure functions.
#pragma once

#include "indexer/base/result.h"
#include "server/api/route.h"

namespace dateline {

// The reply for an error whose `field` is a code of Meilisearch's or of problem.h; those of a search that
// Meilisearch names otherwise get its names (bad_filter is invalid_search_filter).
Reply meili_error_reply(const Error& error);

}  // namespace dateline
