// Metrics: what the server did since it started, for Prometheus (text format 0.0.4). Counts requests by
// method, route and status: a person's query never becomes a label. Safe from any thread.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>

#include "server/http/access_log.h"
#include "server/search/search_response.h"

namespace dateline {

inline constexpr std::string_view kMetricsType = "text/plain; version=0.0.4; charset=utf-8";

// Upper bounds of the buckets of durations, in seconds; one without a bound follows.
inline constexpr std::array<double, 10> kDurationBounds{0.001, 0.0025, 0.005, 0.01, 0.025,
                                                        0.05,  0.1,    0.25,  0.5,  1};

class Metrics {
 public:
  void count(const AccessEntry& entry);

  // `index` is nullopt while it cannot be read.
  std::string text(const std::optional<IndexInfo>& index) const;

 private:
  struct Durations {
    std::array<std::uint64_t, kDurationBounds.size() + 1> buckets{};
    std::uint64_t requests = 0;
    std::chrono::microseconds sum{0};
  };

  const std::chrono::system_clock::time_point start_ = std::chrono::system_clock::now();
  mutable std::mutex mutex_;
  std::map<std::tuple<std::string, std::string, int>, std::uint64_t> requests_;  // by method, route, status
  std::map<std::string, Durations> durations_;                                   // by route
};

}  // namespace dateline
