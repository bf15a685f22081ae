// HealthyClient: a client that behaves, asks at a fixed rate, and times what it gets while others attack:
// every second request over a connection that stays open, the others over a new one each. Used by the program
// `connections`.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/endpoint.h"
#include "tests/bench/timings.h"

namespace dateline::bench {

struct HealthyReport {
  Percentiles kept;   // milliseconds from when a request was meant to be sent, of replies 200
  Percentiles fresh;  // the same over new connections, connecting included
  std::map<std::string, std::uint64_t> faults;  // everything else, by status or message
};

class HealthyClient {
 public:
  // Begins at once. `rate` is requests a second.
  HealthyClient(Endpoint endpoint, std::vector<std::string> targets, double rate);

  // How many requests have ended so far. Safe from any thread.
  std::uint64_t asked() const { return asked_; }
  // Waits for the request under way, ends, and tells.
  HealthyReport stop();

 private:
  void run(const std::stop_token& stop);

  Endpoint endpoint_;
  std::vector<std::string> targets_;
  double rate_;
  std::vector<double> kept_;
  std::vector<double> fresh_;
  std::map<std::string, std::uint64_t> faults_;
  std::atomic<std::uint64_t> asked_{0};
  std::jthread thread_;
};

}  // namespace dateline::bench
