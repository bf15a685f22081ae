#include "tests/bench/machine.h"

#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <thread>

namespace dateline::bench {
namespace {

// What stands behind "NAME:" on the first line that begins so; "" when none does.
std::string value_in(const std::filesystem::path& file, const std::string& name) {
  std::ifstream in(file);
  std::string line;
  while (std::getline(in, line)) {
    if (!line.starts_with(name)) continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) continue;
    const std::size_t begin = line.find_first_not_of(" \t", colon + 1);
    return begin == std::string::npos ? "" : line.substr(begin);
  }
  return "";
}

// "1234 kB" as bytes.
std::uint64_t kilobytes_in(const std::filesystem::path& file, const std::string& name) {
  std::istringstream in(value_in(file, name));
  std::uint64_t number = 0;
  in >> number;
  return number * 1024;
}

}  // namespace

std::string machine_line() {
  std::string model = value_in("/proc/cpuinfo", "model name");
  if (model.empty()) model = "unknown processor";
  utsname system{};
  const std::string release = uname(&system) == 0 ? std::string("Linux ") + system.release : "Linux";
  char memory[32];
  std::snprintf(memory, sizeof memory, "%.1f GB",
                megabytes(kilobytes_in("/proc/meminfo", "MemTotal")) / 1000);
  return model + ", " + std::to_string(std::thread::hardware_concurrency()) + " cores, " + memory + ", " +
         release;
}

std::string command_line(int argc, const char* const* argv) {
  std::string command;
  for (int i = 0; i < argc; ++i) {
    if (i > 0) command += ' ';
    command += i == 0 ? std::filesystem::path(argv[0]).filename().string() : argv[i];
  }
  return command;
}

Memory memory_of(pid_t process) {
  const std::filesystem::path status = "/proc/" + std::to_string(process) + "/status";
  return {kilobytes_in(status, "RssAnon"), kilobytes_in(status, "VmRSS")};
}

double processor_seconds(pid_t process) {
  std::ifstream in("/proc/" + std::to_string(process) + "/stat");
  std::string line;
  std::getline(in, line);
  // The name, in parentheses, may hold spaces. User and system time are the 12th and 13th field behind it.
  std::istringstream fields(line.substr(std::min(line.rfind(')') + 1, line.size())));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  double user = 0;
  double system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

std::uint64_t bytes_below(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && !entry.is_symlink()) bytes += entry.file_size();
  }
  return bytes;
}

double megabytes(std::uint64_t bytes) {
  return static_cast<double>(bytes) / 1e6;
}

}  // namespace dateline::bench
