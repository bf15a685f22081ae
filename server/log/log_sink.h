// LogSink: lines on their way to a file (standard error) that may be a pipe which nobody reads. Logging puts
// a line into memory and never waits for the file; a thread of its own writes what has gathered. When too
// much has, lines are left out and counted, and the next one that fits says how many went. For a server; a
// program that ends soon writes by itself. Safe from any thread.
#pragma once

#include <spdlog/sinks/base_sink.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace dateline {

// Bytes of lines that may wait.
inline constexpr std::size_t kMaxWaitingLog = std::size_t{1} << 20U;

class LogSink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  // `file` stays the caller's.
  explicit LogSink(int file, std::size_t most_bytes = kMaxWaitingLog);
  ~LogSink() override;
  LogSink(const LogSink&) = delete;
  LogSink& operator=(const LogSink&) = delete;

  // Writes what waits, for a second at most, as the end of the sink does. What comes afterwards is kept and
  // never written. Once.
  void finish();
  // Lines that were left out so far, or that the file refused.
  std::uint64_t dropped() const { return dropped_; }

 private:
  using Clock = std::chrono::steady_clock;

  void sink_it_(const spdlog::details::log_msg& message) override;
  void flush_() override {}

  std::string formatted(const spdlog::details::log_msg& message);
  std::string dropped_note();
  void run();
  void write_lines(std::string_view lines);
  bool wait_for_room() const;

  int file_;
  std::size_t most_bytes_;
  std::atomic<std::uint64_t> dropped_{0};
  std::uint64_t untold_ = 0;  // of them, which no line has said yet; under mutex_, as the next
  std::string waiting_;
  bool is_urgent_ = false;
  std::atomic<bool> is_ending_{false};
  Clock::time_point end_by_;  // once it is ending
  std::condition_variable wake_;
  std::thread thread_;
};

}  // namespace dateline
