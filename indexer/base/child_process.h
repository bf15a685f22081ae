// ChildProcess: runs another program over bytes of strangers, so that whatever happens in it costs a bounded
// time, memory and output and touches nothing of ours: no shell, no inherited descriptors, an environment of
// its own, killed and reaped in any case. Linux. Any thread; throws std::system_error when no process can be
// made.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct ChildSpec {
  std::string program;                 // absolute path
  std::vector<std::string> arguments;  // without the program's name
  std::string_view input;              // its standard input, as a file that it can seek in
  std::chrono::milliseconds time{20000};
  std::size_t memory = std::size_t{1} << 30U;  // address space
  std::size_t output = std::size_t{8} << 20U;
};

enum class ChildEnd {
  kExited,     // `code` tells how
  kSignalled,  // `code` is the signal
  kTimedOut,
  kTooMuchOutput
};

struct ChildResult {
  ChildEnd end = ChildEnd::kExited;
  int code = 0;  // 127 when the program could not be started
  std::string output;
};

ChildResult run_child(const ChildSpec& spec);

// The absolute path of an executable file of that name in the folders of $PATH; nullopt when there is none.
std::optional<std::string> find_program(std::string_view name);

}  // namespace dateline
