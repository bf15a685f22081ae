// GateStats: what the connection gate did and holds, at one moment, for /metrics. A plain value.
#pragma once

#include <cstdint>

namespace dateline {

struct GateStats {
  // Since the start.
  std::uint64_t accepted = 0;            // connections
  std::uint64_t refused_full = 0;        // connections answered 503 at once: as many as may be were open
  std::uint64_t refused_address = 0;     // the same, of one address
  std::uint64_t refused_queue_full = 0;  // requests answered 503: the queue was full
  std::uint64_t refused_queue_wait = 0;  // requests answered 503: they waited too long
  std::uint64_t timed_out_reading = 0;   // heads and bodies that did not come in time
  std::uint64_t timed_out_writing = 0;   // replies that their readers did not take
  // Now.
  std::uint64_t reading = 0;  // connections with a part of a request
  std::uint64_t idle = 0;     // connections between requests
  std::uint64_t writing = 0;  // connections with a part of a reply unsent
  std::uint64_t queued = 0;   // requests that wait for a worker
  std::uint64_t working = 0;  // requests that a worker answers
};

}  // namespace dateline
