// Date order: the articles of an answer by date. One request, one thread.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "server/search/search_request.h"

namespace dateline {

// The first `count` of the documents (ascending ids) in the order of kNewest or kOldest: articles without a
// date come last in both, equal dates by document id. Throws Xapian::Error.
std::vector<std::uint32_t> order_by_date(const Xapian::Database& database,
                                         const std::vector<std::uint32_t>& documents, Sort sort,
                                         std::size_t count);

}  // namespace dateline
