// Date order: the articles of an answer by date, or by when they came into the index. One request, one
// thread.
#pragma once

#include <cstdint>
#include <vector>

#include "server/search/search_request.h"
#include "server/search/snapshot.h"

namespace dateline {

// The first `count` of the documents (ascending ids) in the order of kNewest, kOldest or kLatest: articles
// without a date come last, equal dates by document id. kLatest orders by when they came into the index, and
// those of one time as kNewest does: all of a first build came at once. Throws Xapian::Error.
std::vector<std::uint32_t> order_by_date(const Snapshot& snapshot,
                                         const std::vector<std::uint32_t>& documents, Sort sort,
                                         std::size_t count);

}  // namespace dateline
