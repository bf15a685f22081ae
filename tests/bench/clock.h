// Clocks of the programs that measure: wall time, and the CPU time of the thread that asks.
#pragma once

#include <chrono>
#include <ctime>

namespace dateline::bench {

using Instant = std::chrono::steady_clock::time_point;

inline Instant now() {
  return std::chrono::steady_clock::now();
}

inline double milliseconds_since(Instant start) {
  return std::chrono::duration<double, std::milli>(now() - start).count();
}

inline double seconds_since(Instant start) {
  return milliseconds_since(start) / 1e3;
}

// CPU time of the calling thread so far.
inline double thread_milliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace dateline::bench
