#include "tests/bench/connections/server_watch.h"

#include <cstdio>
#include <filesystem>

namespace dateline::bench {
namespace {

std::size_t entries_of(const std::filesystem::path& folder) {
  std::error_code code;
  std::size_t count = 0;
  for (std::filesystem::directory_iterator at(folder, code);
       !code && at != std::filesystem::directory_iterator(); at.increment(code)) {
    ++count;
  }
  return count;
}

}  // namespace

ServerState state_of(pid_t process) {
  const std::filesystem::path folder = "/proc/" + std::to_string(process);
  ServerState state;
  state.memory = memory_of(process);
  state.descriptors = entries_of(folder / "fd");
  state.threads = entries_of(folder / "task");
  state.processor = processor_seconds(process);
  return state;
}

double core_share(const ServerState& before, const ServerState& after) {
  const double seconds = std::chrono::duration<double>(after.at - before.at).count();
  return seconds > 0 ? (after.processor - before.processor) / seconds : 0;
}

std::string state_text(const ServerState& state) {
  char text[128];
  std::snprintf(text, sizeof text, "anonymous %.1f MB, resident %.1f, %zu descriptors, %zu threads",
                megabytes(state.memory.anonymous), megabytes(state.memory.resident), state.descriptors,
                state.threads);
  return text;
}

}  // namespace dateline::bench
