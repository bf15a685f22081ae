#include "server/search/facet_listing.h"

#include <algorithm>

namespace dateline {

FacetCounts list_facet(Facet facet, const FacetListing& listing) {
  const std::vector<FacetValue>& values = listing.column.values();
  const std::vector<std::uint32_t>& ranks = listing.column.dictionary()->label_ranks();
  const bool has_choice = listing.selection.has_choice(facet);
  const auto is_chosen = [&](std::uint32_t ordinal) {
    return has_choice &&
           (listing.selection.is_selected(facet, ordinal) || listing.selection.is_excluded(facet, ordinal));
  };
  FacetCounts result;
  std::vector<std::uint32_t> order;
  for (std::uint32_t ordinal = 0; ordinal < values.size(); ++ordinal) {
    if (listing.counts[ordinal] > 0) ++result.total;
    if (listing.counts[ordinal] > 0 || is_chosen(ordinal)) order.push_back(ordinal);
  }
  const auto stands_before = [counts = listing.counts.data(), ranks = ranks.data()](std::uint32_t left,
                                                                                    std::uint32_t right) {
    return counts[left] != counts[right] ? counts[left] > counts[right] : ranks[left] < ranks[right];
  };
  // Only what is shown has to be in order; chosen values are shown wherever they stand.
  const auto shown =
      order.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(listing.limit, order.size()));
  if (shown != order.end()) std::partial_sort(order.begin(), shown, order.end(), stands_before);
  order.erase(std::remove_if(shown, order.end(), [&](std::uint32_t ordinal) { return !is_chosen(ordinal); }),
              order.end());
  std::sort(order.begin(), order.end(), stands_before);
  for (const std::uint32_t ordinal : order) {
    FacetCount count{values[ordinal].id, values[ordinal].label, listing.counts[ordinal], false, false};
    count.is_selected = listing.selection.is_selected(facet, ordinal);
    count.is_excluded = listing.selection.is_excluded(facet, ordinal);
    result.values.push_back(std::move(count));
  }
  return result;
}

}  // namespace dateline
