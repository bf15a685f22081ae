#include "server/search/closeness.h"

#include <algorithm>

namespace dateline {

double closeness(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right) {
  double sum = 0;
  std::size_t first = 0;
  for (const std::uint32_t place : left) {
    while (first < right.size() && right[first] + kFurthestApart < place) ++first;
    for (std::size_t at = first; at < right.size() && right[at] <= place + kFurthestApart; ++at) {
      const std::uint32_t apart = std::max(place, right[at]) - std::min(place, right[at]);
      const double distance = std::max(apart, 1U);
      sum += 1 / (distance * distance);
    }
  }
  return sum;
}

}  // namespace dateline
