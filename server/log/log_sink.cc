#include "server/log/log_sink.h"

#include <poll.h>
#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>

#include "server/log/log_event.h"

namespace dateline {
namespace {

// How long lines gather between two writes: busy servers write many at once. Warnings do not wait.
constexpr std::chrono::milliseconds kGatherTime{20};
constexpr std::chrono::seconds kEndTime{1};
constexpr int kLookAgain = 50;  // milliseconds between looks whether it is to end

// As many whole lines as a pipe takes at once, so that they do not mix with those of others; of a longer line
// a part.
std::string_view next_piece(std::string_view lines) {
  if (lines.size() <= PIPE_BUF) return lines;
  const std::size_t end = lines.substr(0, PIPE_BUF).rfind('\n');
  return lines.substr(0, end == std::string_view::npos ? PIPE_BUF : end + 1);
}

}  // namespace

LogSink::LogSink(int file, std::size_t most_bytes) : file_(file), most_bytes_(most_bytes) {
  // No signal, also no SIGPIPE, is this thread's to take.
  sigset_t all{};
  sigset_t before{};
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  thread_ = std::thread([this] { run(); });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

LogSink::~LogSink() {
  if (thread_.joinable()) finish();
}

void LogSink::finish() {
  {
    const std::lock_guard lock(mutex_);
    end_by_ = Clock::now() + kEndTime;
    is_ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void LogSink::sink_it_(const spdlog::details::log_msg& message) {
  std::string lines = untold_ == 0 ? "" : dropped_note();
  lines += formatted(message);
  if (waiting_.size() + lines.size() > most_bytes_) {
    ++untold_;
    ++dropped_;
    return;
  }
  untold_ = 0;
  const bool is_first = waiting_.empty();
  waiting_ += lines;
  if (message.level >= spdlog::level::warn) is_urgent_ = true;
  if (is_first || is_urgent_) wake_.notify_one();
}

std::string LogSink::formatted(const spdlog::details::log_msg& message) {
  spdlog::memory_buf_t line;
  formatter_->format(message, line);
  return {line.data(), line.size()};
}

std::string LogSink::dropped_note() {
  const LogEvent note = LogEvent(LogLevel::kWarning, "log_lines_dropped").number("count", untold_);
  return formatted({"", spdlog::level::warn, spdlog::string_view_t(note.fields())});
}

void LogSink::run() {
  std::string lines;
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return !waiting_.empty() || is_ending_; });
    if (waiting_.empty()) return;
    lines.swap(waiting_);
    is_urgent_ = false;
    lock.unlock();
    write_lines(lines);
    lines.clear();
    lock.lock();
    wake_.wait_for(lock, kGatherTime, [this] { return is_urgent_ || is_ending_; });
  }
}

void LogSink::write_lines(std::string_view lines) {
  while (!lines.empty() && wait_for_room()) {
    const std::string_view piece = next_piece(lines);
    const ssize_t count = write(file_, piece.data(), piece.size());
    if (count < 0 && errno != EAGAIN && errno != EINTR) break;
    if (count > 0) lines.remove_prefix(static_cast<std::size_t>(count));
  }
  const auto lost = static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n'));
  if (lost == 0) return;
  dropped_ += lost;
  const std::lock_guard lock(mutex_);
  untold_ += lost;
}

// True when the file takes PIPE_BUF bytes without waiting, or has a fault that writing will tell; false when
// it takes none until the end.
bool LogSink::wait_for_room() const {
  while (true) {
    pollfd file{file_, POLLOUT, 0};
    if (poll(&file, 1, kLookAgain) > 0) return true;
    if (is_ending_ && Clock::now() > end_by_) return false;
  }
}

}  // namespace dateline
