#include "tests/bench/timings.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline::bench {

double median(std::vector<double> times) {
  if (times.empty()) return 0;
  std::sort(times.begin(), times.end());
  const std::size_t middle = times.size() / 2;
  return times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
}

double percentile(const std::vector<double>& sorted, double share) {
  if (sorted.empty()) return 0;
  // A product that is whole but for rounding is whole.
  const double rank = std::ceil(share * static_cast<double>(sorted.size()) - 1e-9);
  const auto index = static_cast<std::size_t>(std::max(rank - 1, 0.0));
  return sorted[std::min(index, sorted.size() - 1)];
}

Percentiles summarize(std::vector<double> times) {
  if (times.empty()) return {};
  std::sort(times.begin(), times.end());
  const double sum = std::accumulate(times.begin(), times.end(), 0.0);
  return {times.size(),
          percentile(times, 0.5),
          percentile(times, 0.9),
          percentile(times, 0.99),
          sum / static_cast<double>(times.size()),
          times.back()};
}

}  // namespace dateline::bench
