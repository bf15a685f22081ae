// DurationHistogram: how many times fell into which span, as Prometheus's histograms have it. Not shared
// between threads.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>

#include "server/http/metrics_text.h"

namespace dateline {

// Upper bounds of the buckets, in seconds; one without a bound follows.
inline constexpr std::array<double, 10> kDurationBounds{0.001, 0.0025, 0.005, 0.01, 0.025,
                                                        0.05,  0.1,    0.25,  0.5,  1};

class DurationHistogram {
 public:
  void add(std::chrono::microseconds took);

  // The samples of `name`, which text.head() has begun; `labels` as of a sample.
  void put(MetricsText& text, const std::string& name, const std::string& labels) const;

 private:
  std::array<std::uint64_t, kDurationBounds.size() + 1> buckets_{};
  std::uint64_t count_ = 0;
  std::chrono::microseconds sum_{0};
};

}  // namespace dateline
