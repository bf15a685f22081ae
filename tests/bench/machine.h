// What a kept run has to say of where it ran: the machine, the memory of a process, the bytes of a folder.
// Linux only. Reads /proc; what is not there is 0 or "unknown".
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace dateline::bench {

// "Intel Xeon ..., 2 cores, 23.5 GB, Linux 6.1.0".
std::string machine_line();

// The command as typed, the program without its folders.
std::string command_line(int argc, const char* const* argv);

// Bytes of memory: anonymous (heap, stacks) is the process's own; resident counts mapped files too, which the
// page cache holds anyway.
struct Memory {
  std::uint64_t anonymous = 0;
  std::uint64_t resident = 0;
};
Memory memory_of(pid_t process);

// Processor time of all threads of a process so far, to a hundredth of a second; 0 when it is not there.
double processor_seconds(pid_t process);

// The sizes of all files below a folder; symbolic links are not followed.
std::uint64_t bytes_below(const std::filesystem::path& folder);

double megabytes(std::uint64_t bytes);

}  // namespace dateline::bench
