#include "server/search/facet_counter.h"

namespace dateline {

FacetCounter::FacetCounter(const FacetColumns& columns, const SelectionTest& selection)
    : columns_(columns), selection_(selection) {
  for (const FacetSpec& facet : kFacets) {
    counts_.facets[static_cast<std::size_t>(facet.facet)].assign(columns.facet(facet.facet).values().size(),
                                                                 0);
  }
  counts_.dates.assign(columns.dates().size(), 0);
}

void FacetCounter::count_facet(Facet facet, std::uint32_t document) const {
  std::vector<std::uint64_t>& counts = counts_.facets[static_cast<std::size_t>(facet)];
  for (const std::uint32_t ordinal : columns_.facet(facet).ordinals(document)) ++counts[ordinal];
}

bool FacetCounter::operator()(const Xapian::Document& document) const {
  return count(document.get_docid());
}

bool FacetCounter::count(std::uint32_t id) const {
  const std::uint32_t failures = selection_.failures(id);
  for (const FacetSpec& facet : kFacets) {
    if ((failures & ~facet_bit(facet.facet)) == 0) count_facet(facet.facet, id);
  }
  if ((failures & ~kDatesBit) == 0) ++counts_.dates[columns_.date(id)];
  if (failures != 0) return false;
  ++counts_.total;
  return true;
}

}  // namespace dateline
