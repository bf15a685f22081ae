// Process: runs a real program for an e2e test, with its output kept apart from its messages.
// run_process() for one that ends by itself, RunningProcess for a server. Every wait has a deadline, after
// which the program is killed by its own id and the wait says so; no shell is involved.
// Not shared between threads.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dateline::test {

struct ProcessSpec {
  std::vector<std::string> arguments;              // the program's path first
  std::map<std::string, std::string> environment;  // set over the test's own
  std::filesystem::path folder;                    // where it runs; empty: where the test runs
  std::string input;                               // its standard input (at most a pipe's 64 KiB)
  std::chrono::seconds deadline{120};
};

struct ProcessResult {
  int exit_code = -1;  // -1 when a signal ended it
  int signal = 0;      // the signal that ended it (SIGKILL after the deadline)
  bool timed_out = false;
  std::string out;
  std::string err;
};

// A program that was started and still runs. Destroying it kills and reaps it.
class RunningProcess {
 public:
  // Throws std::system_error when it cannot be started.
  explicit RunningProcess(const ProcessSpec& spec);
  ~RunningProcess();
  RunningProcess(const RunningProcess&) = delete;
  RunningProcess& operator=(const RunningProcess&) = delete;

  pid_t id() const { return id_; }
  void send(int signal) const;
  // Reads until standard output (or the messages) holds a whole line with `text` in it and returns that line;
  // nullopt when the program closed both first or the deadline passed.
  std::optional<std::string> wait_for_line(const std::string& text);
  // Looks again and again, while the program runs, until the condition holds; false when it ended or the
  // deadline passed first.
  bool wait_until(const std::function<bool()>& condition);
  // Closes the reading end of standard output: what a `| head` that has seen enough does.
  void close_output();
  // Reads what is left and waits for the end.
  ProcessResult wait();

 private:
  bool read_some();
  bool read_within(std::chrono::milliseconds limit);

  pid_t id_ = -1;
  int out_ = -1;
  int err_ = -1;
  std::chrono::steady_clock::time_point deadline_;
  ProcessResult result_;
};

// Runs a program to its end.
ProcessResult run_process(const ProcessSpec& spec);

}  // namespace dateline::test
