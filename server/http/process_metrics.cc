#include "server/http/process_metrics.h"

#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace dateline {
namespace {

double cpu_seconds() {
  rusage usage{};
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::uint64_t resident_bytes() {
  std::ifstream in("/proc/self/statm");
  std::uint64_t all = 0;
  std::uint64_t resident = 0;
  in >> all >> resident;
  return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

std::uint64_t open_files() {
  std::uint64_t count = 0;
  std::error_code error;
  for (std::filesystem::directory_iterator at("/proc/self/fd", error), end; !error && at != end;
       at.increment(error)) {
    ++count;
  }
  return count;
}

std::uint64_t most_files() {
  rlimit limit{};
  return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : 0;
}

}  // namespace

void put_process(MetricsText& text, std::chrono::system_clock::time_point start) {
  text.head("process_cpu_seconds_total", "counter", "User and system time.");
  text.sample("process_cpu_seconds_total", "", cpu_seconds());
  text.gauge("process_resident_memory_bytes", "Memory in use, with mapped files.", resident_bytes());
  text.gauge("process_open_fds", "Open files and sockets.", open_files());
  text.gauge("process_max_fds", "How many may be open.", most_files());
  const auto since = std::chrono::duration_cast<std::chrono::seconds>(start.time_since_epoch());
  text.gauge("process_start_time_seconds", "When the server started.",
             static_cast<std::uint64_t>(since.count()));
}

}  // namespace dateline
