// Metrics: what the server did since it started, for Prometheus. Counts requests by method, route and status:
// a person's query never becomes a label. Safe from any thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>

#include "server/http/access_log.h"
#include "server/http/duration_histogram.h"
#include "server/http/gate_stats.h"
#include "server/search/last_runs.h"
#include "server/search/search_report.h"
#include "server/search/search_response.h"

namespace dateline {

// What is read at the moment when somebody asks.
struct MetricsFacts {
  std::optional<IndexInfo> index = {};  // nullopt while it cannot be read
  std::uint64_t index_bytes = 0;        // on disk
  std::optional<LastRuns> runs = {};    // of the indexer; nullopt: nothing is known of them
  std::optional<GateStats> gate = {};
  std::uint64_t log_lines_dropped = 0;
};

class Metrics {
 public:
  void count(const AccessEntry& entry);
  void count(const SearchReport& report);

  std::string text(const MetricsFacts& facts) const;

 private:
  void put_requests(MetricsText& text) const;
  void put_searches(MetricsText& text) const;
  void put_index(MetricsText& text, const MetricsFacts& facts) const;
  static void put_runs(MetricsText& text, const LastRuns& runs);

  const std::chrono::system_clock::time_point start_ = std::chrono::system_clock::now();
  mutable std::mutex mutex_;                                                     // for all below
  std::map<std::tuple<std::string, std::string, int>, std::uint64_t> requests_;  // by method, route, status
  std::map<std::string, DurationHistogram> durations_;                           // by route
  DurationHistogram searches_;
  std::uint64_t without_results_ = 0;
  std::uint64_t timeouts_ = 0;
  std::uint64_t last_revision_ = 0;
  std::uint64_t reopens_ = 0;
};

}  // namespace dateline
