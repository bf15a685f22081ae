#include "server/search/column_nodes.h"

#include <algorithm>

namespace dateline {

void FacetNode::filter(const Window& window, WindowSet& candidates) {
  candidates.keep_if([&](std::uint32_t offset) {
    const auto ordinals = column_.ordinals(window.begin + offset);
    return std::find(ordinals.begin(), ordinals.end(), ordinal_) != ordinals.end();
  });
}

std::vector<char> dates_in(const std::vector<DateKey>& dates, const DateRange& range) {
  std::vector<char> passes;
  passes.reserve(dates.size());
  for (const DateKey& date : dates) {
    const bool is_in = date.precision != DatePrecision::kUnknown &&
                       (!range.from || date.last >= *range.from) && (!range.to || date.first <= *range.to);
    passes.push_back(is_in ? 1 : 0);
  }
  return passes;
}

DatesNode::DatesNode(PostingReader& all, const FacetColumns& columns, const DateRange& range)
    : all_(all), columns_(columns), passes_(dates_in(columns.dates(), range)) {}

void DatesNode::generate(const Window& window, WindowSet& out) {
  WindowSet candidates;
  all_.generate(window, candidates);
  filter(window, candidates);
  out |= candidates;
}

void DatesNode::filter(const Window& window, WindowSet& candidates) {
  candidates.keep_if(
      [&](std::uint32_t offset) { return passes_[columns_.date(window.begin + offset)] != 0; });
}

}  // namespace dateline
