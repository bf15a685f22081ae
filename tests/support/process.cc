#include "tests/support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

namespace dateline::test {
namespace {

struct Pipe {
  int read = -1;
  int write = -1;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  return {ends[0], ends[1]};
}

void close_end(int& end) {
  if (end >= 0) close(end);
  end = -1;
}

// Only calls that are safe after fork(): memory was prepared before.
[[noreturn]] void become(const ProcessSpec& spec, char* const* arguments, const std::array<int, 3>& streams) {
  for (int stream = 0; stream < 3; ++stream) {
    dup2(streams[static_cast<std::size_t>(stream)], stream);
  }
  // A test runner's blocked or ignored signals are not the program's.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  for (const int number : {SIGPIPE, SIGINT, SIGTERM}) std::signal(number, SIG_DFL);
  if (!spec.folder.empty() && chdir(spec.folder.c_str()) != 0) _exit(126);
  for (const auto& [name, value] : spec.environment) setenv(name.c_str(), value.c_str(), 1);
  execv(arguments[0], arguments);
  _exit(127);
}

// Appends what is there; false at the end of the stream.
bool drain(int& end, std::string& text) {
  std::array<char, 65536> buffer{};
  const ssize_t got = read(end, buffer.data(), buffer.size());
  if (got > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(got));
    return true;
  }
  if (got < 0 && errno == EINTR) return true;
  close_end(end);
  return false;
}

std::optional<std::string> find_line(const std::string& text, const std::string& wanted) {
  const std::size_t at = text.find(wanted);
  if (at == std::string::npos) return std::nullopt;
  const std::size_t end = text.find('\n', at);
  if (end == std::string::npos) return std::nullopt;
  const std::size_t before = text.rfind('\n', at);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return text.substr(begin, end - begin);
}

}  // namespace

RunningProcess::RunningProcess(const ProcessSpec& spec)
    : deadline_(std::chrono::steady_clock::now() + spec.deadline) {
  std::vector<char*> arguments;
  for (const std::string& argument : spec.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  Pipe in = make_pipe();
  Pipe out = make_pipe();
  Pipe err = make_pipe();
  id_ = fork();
  if (id_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (id_ == 0) become(spec, arguments.data(), {in.read, out.write, err.write});
  for (int* end : {&in.read, &out.write, &err.write}) close_end(*end);
  // A program that does not read its input is no fault of the test, and must not end it.
  if (!spec.input.empty()) std::signal(SIGPIPE, SIG_IGN);
  if (!spec.input.empty()) static_cast<void>(!write(in.write, spec.input.data(), spec.input.size()));
  close_end(in.write);
  out_ = out.read;
  err_ = err.read;
}

RunningProcess::~RunningProcess() {
  close_end(out_);
  close_end(err_);
  if (id_ > 0) {
    kill(id_, SIGKILL);
    waitpid(id_, nullptr, 0);
  }
}

void RunningProcess::send(int signal) const {
  if (id_ > 0) kill(id_, signal);
}

void RunningProcess::close_output() {
  close_end(out_);
}

bool RunningProcess::read_some() {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - std::chrono::steady_clock::now());
  if (read_within(std::max(left, std::chrono::milliseconds(0)))) return true;
  if (out_ < 0 && err_ < 0) return false;
  result_.timed_out = true;
  send(SIGKILL);
  close_end(out_);
  close_end(err_);
  return false;
}

// False when there was nothing to read in that time, or when both streams ended.
bool RunningProcess::read_within(std::chrono::milliseconds limit) {
  if (out_ < 0 && err_ < 0) return false;
  std::array<pollfd, 2> ends{{{out_, POLLIN, 0}, {err_, POLLIN, 0}}};
  const int ready = poll(ends.data(), ends.size(), static_cast<int>(limit.count()));
  if (ready <= 0) return ready < 0 && errno == EINTR;
  if (ends[0].revents != 0) drain(out_, result_.out);
  if (ends[1].revents != 0) drain(err_, result_.err);
  return true;
}

bool RunningProcess::wait_until(const std::function<bool()>& condition) {
  while (!condition()) {
    read_within(std::chrono::milliseconds(2));
    const bool has_ended = out_ < 0 && err_ < 0;
    if (has_ended || std::chrono::steady_clock::now() >= deadline_) return condition();
  }
  return true;
}

std::optional<std::string> RunningProcess::wait_for_line(const std::string& text) {
  while (true) {
    for (const std::string* stream : {&result_.out, &result_.err}) {
      if (auto line = find_line(*stream, text)) return line;
    }
    if (!read_some()) return std::nullopt;
  }
}

ProcessResult RunningProcess::wait() {
  while (read_some()) {
  }
  int status = 0;
  while (waitpid(id_, &status, 0) < 0 && errno == EINTR) {
  }
  id_ = -1;
  if (WIFEXITED(status)) result_.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result_.signal = WTERMSIG(status);
  return result_;
}

ProcessResult run_process(const ProcessSpec& spec) {
  RunningProcess process(spec);
  return process.wait();
}

}  // namespace dateline::test
