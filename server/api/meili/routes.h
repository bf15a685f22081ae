// The routes that Meilisearch's clients know, so that their front ends work on this server: one index, named
// articles. README.md says what each takes and answers. Handlers are safe from any thread and throw as those
// of ../routes.h do.
#pragma once

#include <vector>

#include "server/api/route.h"
#include "server/api/routes.h"
#include "server/search/searcher.h"

namespace dateline {

// `pool` must outlive the routes.
std::vector<Route> meili_routes(SearcherPool& pool, const MakeRules& rules);

// Searches in one request.
inline constexpr std::size_t kMaxQueries = 64;

}  // namespace dateline
