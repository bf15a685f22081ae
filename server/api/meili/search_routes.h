// The compatible routes that search: a request of each as the JSON that answers it. Errors: `field` is a code
// that error_json.h knows. They throw as handlers do.
#pragma once

#include <string_view>

#include "indexer/base/result.h"
#include "server/api/json_parts.h"
#include "server/api/route.h"
#include "server/api/search_rules.h"
#include "server/search/searcher.h"

namespace dateline {

// The one index there is.
inline constexpr std::string_view kMeiliIndex = "articles";

// The error index_not_found for any other.
std::optional<Error> check_index(std::string_view uid);

// Up to kMaxQueries searches of one revision, within one deadline.
Result<Json> multi_search(SearcherPool& pool, const Request& request, const SearchRules& rules);
Result<Json> index_search(SearcherPool& pool, const Request& request, const SearchRules& rules);
Result<Json> facet_search(SearcherPool& pool, const Request& request, const SearchRules& rules);
// Documents without a query, newest first: `offset`, `limit`, `fields` and `filter`.
Result<Json> list_documents(SearcherPool& pool, const Request& request, const SearchRules& rules);

}  // namespace dateline
