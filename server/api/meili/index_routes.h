// The compatible routes that tell of the server, its one index and single documents. They throw as handlers
// do.
#pragma once

#include "indexer/base/result.h"
#include "server/api/json_parts.h"
#include "server/api/route.h"
#include "server/search/searcher.h"

namespace dateline {

Result<Json> one_document(SearcherPool& pool, const Request& request);
Result<Json> all_indexes(SearcherPool& pool, const Request& request);
Result<Json> one_index(SearcherPool& pool, const Request& request);
Result<Json> index_stats(SearcherPool& pool, const Request& request);
Result<Json> all_stats(SearcherPool& pool, const Request& request);
Result<Json> version(SearcherPool& pool, const Request& request);
Result<Json> health(SearcherPool& pool, const Request& request);

}  // namespace dateline
