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

void FacetCounter::count(const Window& window, WindowSet& found) {
  if (selection_.empty()) {
    count_facets(window, found);
  } else {
    count_chosen(window, found);
  }
  counts_.total += found.size();
}

// Facet by facet, so that one column at a time is walked.
void FacetCounter::count_facets(const Window& window, const WindowSet& documents) {
  for (const FacetSpec& spec : kFacets) {
    const FacetColumn& column = columns_.facet(spec.facet);
    std::vector<std::uint64_t>& counts = counts_.facets[static_cast<std::size_t>(spec.facet)];
    documents.for_each([&](std::uint32_t offset) {
      for (const std::uint32_t ordinal : column.ordinals(window.begin + offset)) ++counts[ordinal];
    });
  }
  documents.for_each([&](std::uint32_t offset) { ++counts_.dates[columns_.date(window.begin + offset)]; });
}

void FacetCounter::count_chosen(const Window& window, WindowSet& found) {
  found.keep_if([&](std::uint32_t offset) {
    const std::uint32_t document = window.begin + offset;
    const std::uint32_t failures = selection_.failures(document);
    for (const FacetSpec& spec : kFacets) {
      if ((failures & ~facet_bit(spec.facet)) != 0) continue;
      std::vector<std::uint64_t>& counts = counts_.facets[static_cast<std::size_t>(spec.facet)];
      for (const std::uint32_t ordinal : columns_.facet(spec.facet).ordinals(document)) ++counts[ordinal];
    }
    if ((failures & ~kDatesBit) == 0) ++counts_.dates[columns_.date(document)];
    return failures == 0;
  });
}

}  // namespace dateline
