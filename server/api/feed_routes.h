// The feeds: /feed.atom and /feed.rss, every search as what is new in the index. Handlers are safe from any
// thread and throw as those of routes.h.
#pragma once

#include <vector>

#include "server/api/route.h"
#include "server/api/routes.h"
#include "server/search/searcher.h"

namespace dateline {

// `pool` must outlive the routes. Replies carry an ETag of their own content, so that a commit which does not
// touch a feed leaves it as it was for a reader that asks with If-None-Match; Last-Modified is the time of
// the last commit, or the beginning of the day, by which `since=7d` moves.
std::vector<Route> feed_routes(SearcherPool& pool, const MakeRules& rules);

}  // namespace dateline
