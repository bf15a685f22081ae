// GateCounters: what GateStats tells, while it is counted by the gate's thread and read by any.
#pragma once

#include <array>
#include <atomic>

#include "server/http/connection.h"
#include "server/http/gate_stats.h"

namespace dateline {

struct GateCounters {
  using Counter = std::atomic<std::uint64_t>;

  Counter accepted{0};
  Counter refused_full{0};
  Counter refused_address{0};
  Counter refused_queue_full{0};
  Counter refused_queue_wait{0};
  Counter timed_out_reading{0};
  Counter timed_out_writing{0};
  std::array<Counter, Connection::kStates> in_state{};

  Counter& in(Connection::State state) { return in_state[static_cast<std::size_t>(state)]; }
  const Counter& in(Connection::State state) const { return in_state[static_cast<std::size_t>(state)]; }

  // All but what the queue knows.
  GateStats stats() const {
    using State = Connection::State;
    GateStats stats;
    stats.accepted = accepted;
    stats.refused_full = refused_full;
    stats.refused_address = refused_address;
    stats.refused_queue_full = refused_queue_full;
    stats.refused_queue_wait = refused_queue_wait;
    stats.timed_out_reading = timed_out_reading;
    stats.timed_out_writing = timed_out_writing;
    stats.reading = in(State::kHead) + in(State::kBody);
    stats.idle = in(State::kIdle);
    stats.writing = in(State::kWriting);
    return stats;
  }
};

}  // namespace dateline
