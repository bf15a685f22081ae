// Program: dateline-indexer from its words to its exit code. main() adds only what a process has: its streams
// and its signals. The one place that catches exceptions.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/cli/console.h"

namespace dateline {

enum ExitCode { kDone = 0, kFailure = 1, kUsage = 2, kSomeFailed = 3, kLocked = 75, kSignalBase = 128 };

// The number of the signal that asked the program to end, or 0.
using SignalSource = std::function<int()>;

// What every command gets.
struct CommandContext {
  const Options& options;
  const Arguments& arguments;
  Console& console;
  SignalSource signal;
};

int run_program(const std::vector<std::string>& words, Streams streams, const SignalSource& signal);

}  // namespace dateline
