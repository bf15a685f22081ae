// Open load: one thread that asks over very many connections, at a rate that does not wait for the server, so
// that a server can be asked for more than it can do; or, without a rate, as fast as it answers. Counts what
// becomes of each request. Used by the program `connections`.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tests/bench/endpoint.h"
#include "tests/bench/timings.h"

namespace dateline::bench {

struct OpenLoadPlan {
  std::vector<std::string> targets;  // asked in turn
  std::size_t connections = 200;
  double rate = 0;  // requests a second; 0: each connection asks again when it has its reply
  std::chrono::milliseconds duration{5000};
  std::chrono::milliseconds patience{5000};  // for replies, after that
};

struct OpenLoadReport {
  // By status: milliseconds from when a request was meant to be sent to the end of its reply.
  std::map<int, Percentiles> times;
  std::uint64_t sent = 0;
  std::uint64_t unsent = 0;  // meant to be sent while every connection waited for a reply
  std::uint64_t hung = 0;    // no whole reply when the patience was over
  std::uint64_t broken = 0;  // the connection ended, or could not be had, before a whole reply
  double seconds = 0;

  // Replies of a status a second.
  double rate(int status) const;
};

// Runs to its end. Throws std::invalid_argument without targets or connections, std::system_error when the
// process may not have so many descriptors.
OpenLoadReport run_open_load(const Endpoint& endpoint, const OpenLoadPlan& plan);

}  // namespace dateline::bench
