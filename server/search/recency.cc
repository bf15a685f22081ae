#include "server/search/recency.h"

#include <algorithm>
#include <cmath>

namespace dateline {

Recency::Recency(const FacetColumns& columns, std::uint32_t half_life) : columns_(columns) {
  if (half_life == 0) return;
  Day newest{};
  for (const DateKey& date : columns.dates()) {
    if (date.precision != DatePrecision::kUnknown) newest = std::max(newest, date.last);
  }
  for (const DateKey& date : columns.dates()) {
    const double age = static_cast<double>((newest - date.last).count());
    const bool is_known = date.precision != DatePrecision::kUnknown;
    factors_.push_back(is_known ? 0.5 + 0.5 * std::exp2(-age / half_life) : 0.5);
  }
}

}  // namespace dateline
