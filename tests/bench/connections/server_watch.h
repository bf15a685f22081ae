// ServerWatch: what a server's process holds and uses, read from /proc at moments of a run. Linux only.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>

#include "tests/bench/clock.h"
#include "tests/bench/machine.h"

namespace dateline::bench {

struct ServerState {
  Memory memory;
  std::size_t descriptors = 0;
  std::size_t threads = 0;
  double processor = 0;  // seconds so far
  Instant at = now();
};

// All 0 when there is no such process.
ServerState state_of(pid_t process);

// The share of one core that was used between the two.
double core_share(const ServerState& before, const ServerState& after);

// "anonymous 12.3 MB, resident 23.4, 17 descriptors, 9 threads".
std::string state_text(const ServerState& state);

}  // namespace dateline::bench
