// A TCP connection that does not block, for clients that hold thousands on one thread.
#pragma once

#include <cstddef>

#include "tests/bench/endpoint.h"

namespace dateline::bench {

// Begins to connect; the socket is writable once it has. `receive_bytes` is how much the kernel keeps for a
// reader that does not read (0: as much as it likes). Throws std::system_error when no socket can be had.
int begin_connection(const Endpoint& endpoint, int receive_bytes = 0);

// Lets this process have as many descriptors as it may. Returns how many that are.
std::size_t raise_descriptor_limit();

}  // namespace dateline::bench
