// The native routes: /api/v1/search, /api/v1/suggest, /api/v1/facets/{name}, /api/v1/articles/{id},
// /api/v1/articles/{id}/similar, /api/v1/export, /opensearch/suggest, /openapi.json, /healthz and
// /readyz. Each is decode, check, call, write. Handlers are safe from any thread; they throw
// std::runtime_error only when the index cannot be read, and QueryTimeout when a request's deadline passes
// (http/ answers these with index_unavailable and query_timeout).
#pragma once

#include <vector>

#include "indexer/schema/date.h"
#include "server/api/exporter.h"
#include "server/api/route.h"
#include "server/api/search_rules.h"
#include "server/search/searcher.h"

namespace dateline {

// `pool` must outlive the routes; the limits of `rules` are always the same. An export has at most
// `most_export_bytes`.
std::vector<Route> api_routes(SearcherPool& pool, const MakeRules& rules,
                              std::uint64_t most_export_bytes = kMaxExportBytes);

// The system's day.
Day utc_today();

inline constexpr std::string_view kJsonType = "application/json";

}  // namespace dateline
