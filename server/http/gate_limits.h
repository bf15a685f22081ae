// GateLimits: what a request, a search, a connection and all connections together may take, as one value that
// is passed in, and THE table of these limits with their names and bounds: flags, environment, dateline.toml,
// --help and
// --show-config all come from it. The defaults stand here and nowhere else. Plain data.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <variant>

#include "server/api/route.h"
#include "server/api/search_rules.h"
#include "server/http/request_head.h"

namespace dateline {

struct GateLimits : HeadLimits, SearchLimits {
  std::chrono::milliseconds head_timeout{3000};    // from the first byte of a head to its last
  std::chrono::milliseconds idle_timeout{15000};   // for the first byte of a request
  std::size_t body = kMaxBody;                     // bytes
  std::chrono::milliseconds body_timeout{3000};    // from the end of a head to that of its body
  std::chrono::milliseconds write_timeout{10000};  // without progress
  std::size_t connections = 2000;                  // open at a time
  std::size_t connections_per_address = 64;        // of these; loopback is not counted
  std::size_t queue = 256;                         // requests that wait for a worker
  std::chrono::milliseconds queue_timeout{1000};   // how long one of them waits
  std::chrono::milliseconds stop_timeout{10000};   // for what is under way when the server is told to stop
  std::size_t workers = 0;                         // threads that answer; 0: chosen from the cores
};

struct GateLimit {
  const char* name;  // of the flag, without dashes
  const char* help;
  long long low;
  long long high;
  std::variant<std::size_t GateLimits::*, std::chrono::milliseconds GateLimits::*> member;

  // The value in `limits`: a count, bytes or milliseconds.
  long long get(const GateLimits& limits) const;
  void set(GateLimits& limits, long long value) const;
  // The value of a default GateLimits, as text.
  std::string fallback() const { return std::to_string(get({})); }
};

// In the order of --help and of the README's table.
std::span<const GateLimit> gate_limits();

}  // namespace dateline
