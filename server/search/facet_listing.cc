#include "server/search/facet_listing.h"

#include <algorithm>
#include <tuple>

namespace dateline {

FacetCounts list_facet(Facet facet, const FacetListing& listing) {
  const std::vector<FacetValue>& values = listing.column.values();
  const auto is_chosen = [&](std::uint32_t ordinal) {
    return listing.selection.is_selected(facet, ordinal) || listing.selection.is_excluded(facet, ordinal);
  };
  FacetCounts result;
  std::vector<std::uint32_t> order;
  for (std::uint32_t ordinal = 0; ordinal < values.size(); ++ordinal) {
    if (listing.counts[ordinal] > 0) ++result.total;
    if (listing.counts[ordinal] > 0 || is_chosen(ordinal)) order.push_back(ordinal);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    if (listing.counts[left] != listing.counts[right]) return listing.counts[left] > listing.counts[right];
    return std::tie(values[left].label, values[left].id) < std::tie(values[right].label, values[right].id);
  });
  for (std::size_t place = 0; place < order.size(); ++place) {
    const std::uint32_t ordinal = order[place];
    if (place >= listing.limit && !is_chosen(ordinal)) continue;
    FacetCount count{values[ordinal].id, values[ordinal].label, listing.counts[ordinal], false, false};
    count.is_selected = listing.selection.is_selected(facet, ordinal);
    count.is_excluded = listing.selection.is_excluded(facet, ordinal);
    result.values.push_back(std::move(count));
  }
  return result;
}

}  // namespace dateline
