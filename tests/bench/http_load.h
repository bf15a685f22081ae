// HTTP load: groups of clients that ask one server at the same time for a bounded time, and what each group
// saw. A thread a client, each with a connection of its own. Used by http_speed.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/endpoint.h"
#include "tests/bench/timings.h"

namespace dateline::bench {

inline constexpr std::size_t kMaxClients = 256;  // of all groups

// Clients that share one list of targets: each takes the next one, over and over.
struct LoadGroup {
  std::string name;
  std::vector<std::string> targets;
  std::size_t clients = 8;
  // Requests a second of the whole group, whatever the server does (open loop): a request's time counts from
  // when it was meant to start. 0: each client asks as soon as it has its answer (closed loop).
  double rate = 0;
};

struct LoadTime {
  std::chrono::milliseconds warm_up{1000};  // not counted
  std::chrono::milliseconds counted{10000};
};

struct LoadReport {
  // Of what was answered after the warm-up; what was under way at the end is waited for.
  Percentiles times;  // milliseconds, of answers with status 200
  std::map<int, std::uint64_t> statuses;
  std::map<std::string, std::uint64_t> errors;  // by message
  std::uint64_t body_bytes = 0;
  double seconds = 0;
  std::uint64_t in_time = 0;  // answers with status 200 that came in these seconds
  std::uint64_t missed = 0;   // open loop: meant to start, and not started by the end

  double rate() const;  // of in_time, a second
};

// Runs all groups at once; a report a group. Throws std::invalid_argument for a group without targets or
// clients, or for more clients than kMaxClients.
std::vector<LoadReport> run_load(const Endpoint& endpoint, const std::vector<LoadGroup>& groups,
                                 LoadTime time);

}  // namespace dateline::bench
