// Match pass: one walk over all articles that a query finds, in which the counter sees each one. Gives the
// matches for ranking, or the page of an order by date. One request, one thread.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "server/search/facet_counter.h"
#include "server/search/search_request.h"

namespace dateline {

// The document ids that match and that `counter` passes, ascending; it has counted all that match. Throws
// Xapian::Error.
std::vector<std::uint32_t> match_all(const Xapian::Database& database, const Xapian::Query& query,
                                     const FacetCounter& counter);

// A stretch of an order by date.
struct DatePage {
  Sort sort = Sort::kNewest;
  std::uint32_t offset = 0;
  std::uint32_t limit = 0;
};

// The same for kNewest and kOldest, but only the ids of a page, in their order; articles without a date come
// last in both, equal dates by document id. Throws Xapian::Error.
std::vector<std::uint32_t> match_by_date(const Xapian::Database& database, const Xapian::Query& query,
                                         const FacetCounter& counter, const DatePage& page);

}  // namespace dateline
