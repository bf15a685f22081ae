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
  row_counts_.assign(columns.rows().counters(), 0);
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
  if (!selection_.empty()) count_chosen(window, found);
  count_all_values(window, found);
  counts_.total += found.size();
}

void FacetCounter::count_all_values(const Window& window, const WindowSet& documents) {
  if (!row_counts_.empty()) return columns_.rows().count(window, documents, row_counts_);
  for (const FacetSpec& spec : kFacets) count_facet(spec.facet, window, documents);
  count_dates(window, documents);
}

// Without a look at bounds for each document: a window lies within a page of the columns, and an ordinal is a
// place among the counts.
void FacetCounter::count_facet(Facet facet, const Window& window, const WindowSet& documents) {
  static_assert(kPageDocuments % kWindowSize == 0);
  const FacetColumn::Stretch stretch = columns_.facet(facet).stretch(window.begin);
  if (stretch.offsets == nullptr || !is_wanted(facet)) return;
  std::uint64_t* const counts = counts_.facets[static_cast<std::size_t>(facet)].data();
  documents.for_each([&](std::uint32_t offset) {
    for (std::uint32_t at = stretch.offsets[offset]; at < stretch.offsets[offset + 1]; ++at) {
      ++counts[stretch.ordinals[at]];
    }
  });
}

void FacetCounter::count_dates(const Window& window, const WindowSet& documents) {
  const std::uint32_t* const dates = columns_.date_stretch(window.begin);
  if (dates == nullptr) return;
  std::uint64_t* const counts = counts_.dates.data();
  documents.for_each([&](std::uint32_t offset) { ++counts[dates[offset]]; });
}

// Counts what one choice alone stands against in that choice's own facet.
void FacetCounter::count_chosen(const Window& window, WindowSet& found) {
  selection_.judge(window, found, failed_);
  for (const SelectionTest::Failed& own : failed_) {
    WindowSet alone = own.documents;
    for (const SelectionTest::Failed& other : failed_) {
      if (other.choice != own.choice) alone -= other.documents;
    }
    for (const FacetSpec& spec : kFacets) {
      if (own.choice == facet_bit(spec.facet)) count_facet(spec.facet, window, alone);
    }
    if (own.choice == kDatesBit) count_dates(window, alone);
  }
  for (const SelectionTest::Failed& one : failed_) found -= one.documents;
}

MatchCounts FacetCounter::counts() const {
  MatchCounts counts = counts_;
  if (row_counts_.empty()) return counts;
  const auto add = [this](std::size_t first, std::vector<std::uint64_t>& to) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += row_counts_[first + i];
  };
  const ValueRows& rows = columns_.rows();
  for (const FacetSpec& spec : kFacets) {
    if (is_wanted(spec.facet))
      add(rows.first(spec.facet), counts.facets[static_cast<std::size_t>(spec.facet)]);
  }
  add(rows.first_date(), counts.dates);
  return counts;
}

}  // namespace dateline
