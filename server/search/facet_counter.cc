#include "server/search/facet_counter.h"

#include <numeric>

namespace dateline {

FacetCounter::FacetCounter(const FacetColumns& columns, const SelectionTest& selection, const Wanted& wanted)
    : columns_(columns), selection_(selection), wanted_(wanted) {
  for (const FacetSpec& facet : kFacets) {
    counts_.facets[static_cast<std::size_t>(facet.facet)].assign(columns.facet(facet.facet).values().size(),
                                                                 0);
  }
  counts_.dates.assign(columns.dates().size(), 0);
}

void FacetCounter::count_all(std::uint64_t articles) {
  if (!selection_.empty()) return;
  has_all_ = true;
  counts_.total = articles;
  for (const FacetSpec& spec : kFacets) {
    const auto at = static_cast<std::size_t>(spec.facet);
    const std::vector<std::uint32_t>& all = columns_.facet(spec.facet).count_articles();
    if (wanted_[at]) counts_.facets[at].assign(all.begin(), all.end());
  }
  const std::vector<std::uint32_t>& dated = columns_.count_dated();
  counts_.dates.assign(dated.begin(), dated.end());
  counts_.dates.front() = articles - std::accumulate(dated.begin() + 1, dated.end(), std::uint64_t{0});
}

void FacetCounter::count(const Window& window, WindowSet& found) {
  if (has_all_) return;
  if (selection_.empty()) {
    count_facets(window, found);
  } else {
    count_chosen(window, found);
  }
  counts_.total += found.size();
}

// Facet by facet, so that one column at a time is walked, without a look at bounds for each document: a
// window lies within a page of the columns, and an ordinal is a place among the counts.
void FacetCounter::count_facets(const Window& window, const WindowSet& documents) {
  static_assert(kPageDocuments % kWindowSize == 0);
  for (const FacetSpec& spec : kFacets) {
    const FacetColumn::Stretch stretch = columns_.facet(spec.facet).stretch(window.begin);
    if (stretch.offsets == nullptr || !wanted_[static_cast<std::size_t>(spec.facet)]) continue;
    std::uint64_t* const counts = counts_.facets[static_cast<std::size_t>(spec.facet)].data();
    documents.for_each([&](std::uint32_t offset) {
      for (std::uint32_t at = stretch.offsets[offset]; at < stretch.offsets[offset + 1]; ++at) {
        ++counts[stretch.ordinals[at]];
      }
    });
  }
  const std::uint32_t* const dates = columns_.date_stretch(window.begin);
  if (dates == nullptr) return;
  std::uint64_t* const counts = counts_.dates.data();
  documents.for_each([&](std::uint32_t offset) { ++counts[dates[offset]]; });
}

void FacetCounter::count_chosen(const Window& window, WindowSet& found) {
  found.keep_if([&](std::uint32_t offset) {
    const std::uint32_t document = window.begin + offset;
    const std::uint32_t failures = selection_.failures(document);
    for (const FacetSpec& spec : kFacets) {
      if ((failures & ~facet_bit(spec.facet)) != 0 || !wanted_[static_cast<std::size_t>(spec.facet)])
        continue;
      std::vector<std::uint64_t>& counts = counts_.facets[static_cast<std::size_t>(spec.facet)];
      for (const std::uint32_t ordinal : columns_.facet(spec.facet).ordinals(document)) ++counts[ordinal];
    }
    if ((failures & ~kDatesBit) == 0) ++counts_.dates[columns_.date(document)];
    return failures == 0;
  });
}

}  // namespace dateline
