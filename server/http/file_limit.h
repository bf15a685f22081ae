// The number of files and sockets that this process may hold open. Start-up only.
#pragma once

#include <cstddef>

namespace dateline {

// Raises the limit (RLIMIT_NOFILE) to `wanted` when it is lower; how many there may be now, which is less
// when this process is not allowed more.
std::size_t raise_file_limit(std::size_t wanted);

}  // namespace dateline
