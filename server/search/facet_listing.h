// Facet listing: counts by ordinal as the values that an answer shows. Pure function.
#pragma once

#include "server/search/facet_counter.h"
#include "server/search/search_response.h"

namespace dateline {

struct FacetListing {
  const FacetColumn& column;
  const std::vector<std::uint64_t>& counts;  // by ordinal
  const SelectionTest& selection;
  std::uint32_t limit = 0;
};

// The values by count, then label, then id: the first `limit`, and among them in the same order every
// selected and excluded value, also at 0.
FacetCounts list_facet(Facet facet, const FacetListing& listing);

}  // namespace dateline
