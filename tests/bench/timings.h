// Timings: times of repeated work as the few numbers that are reported. Pure functions; times are any unit.
#pragma once

#include <cstddef>
#include <vector>

namespace dateline::bench {

struct Percentiles {
  std::size_t count = 0;
  double p50 = 0;
  double p90 = 0;
  double p99 = 0;
  double mean = 0;
  double max = 0;
};

// The middle one, or the mean of the two in the middle; 0 of none.
double median(std::vector<double> times);

// The smallest time that at least `share` (0 to 1) of them do not pass (nearest rank); 0 of none. `sorted`
// ascends.
double percentile(const std::vector<double>& sorted, double share);

// All zero of none. p50 is the nearest rank too.
Percentiles summarize(std::vector<double> times);

}  // namespace dateline::bench
