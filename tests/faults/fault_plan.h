// FaultPlan: what goes wrong in a program that is run with the fault shim, and what came of it. The shim
// counts the calls of one kind over all threads and child processes; of files, those below one folder alone.
// One run at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "tests/support/process.h"

namespace dateline::test {

struct FaultPlan {
  // count: nothing goes wrong. kill: dies before call `at`. tear: dies after doing half of it. eio, enomem:
  // call `at` fails so. enospc: every call from `at` on that takes room. short: each `at`-th call moves half
  // of its bytes. eintr: each `at`-th call that a signal may interrupt.
  // A death is that of all processes under the shim, each at its next call. worker: the process of call `at`
  // dies alone, unless it is the first one.
  std::string kind = "count";
  std::uint64_t at = 1;
  // write: whatever changes files (write, pwrite, fsync, fdatasync, ftruncate, rename, mkdir, unlink, and
  // opening to write). read: read and pread. memory: malloc, calloc and realloc, from main on.
  std::string calls = "write";
  std::filesystem::path below;
};

struct FaultResult {
  ProcessResult process;
  std::uint64_t calls = 0;
  std::uint64_t faults = 0;
};

// Runs the program to its end. Throws std::system_error when it cannot be started.
FaultResult run_with_fault(ProcessSpec spec, const FaultPlan& plan);

// The variables of a plan, for a program that goes on running; `state` is a file of sizeof(FaultState) zeros.
void set_fault(ProcessSpec& spec, const FaultPlan& plan, const std::filesystem::path& state);

}  // namespace dateline::test
