// FaultState: what the fault shim and the test that set it up share, in a file that both map. The shim counts
// in it over all threads and child processes of the program; the test reads it afterwards.
#pragma once

#include <atomic>
#include <cstdint>

namespace dateline::test {

struct FaultState {
  std::atomic<std::uint64_t> calls;    // of the watched kind, so far
  std::atomic<std::uint64_t> faults;   // how many of them went wrong
  std::atomic<std::uint32_t> is_dead;  // the power is off: every process dies at its next call
};

}  // namespace dateline::test
