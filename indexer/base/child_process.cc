#include "indexer/base/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <system_error>

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kCannotStart = 127;
constexpr rlim_t kOpenFiles = 64;

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

// Closes itself, and never stands on 0, 1 or 2, which the child gives new meanings.
class HighDescriptor {
 public:
  HighDescriptor(int number, const char* what) {
    if (number < 0) fail(what);
    number_ = ::fcntl(number, F_DUPFD_CLOEXEC, 3);
    const int code = errno;
    ::close(number);
    errno = code;
    if (number_ < 0) fail(what);
  }
  ~HighDescriptor() { close(); }
  HighDescriptor(const HighDescriptor&) = delete;
  HighDescriptor& operator=(const HighDescriptor&) = delete;

  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_ = -1;
};

void fill(const HighDescriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("memory file");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::lseek(file.number(), 0, SEEK_SET) != 0) fail("memory file");
}

// Everything that the child needs, made before the fork: after it only calls that are safe there.
struct Launch {
  std::vector<char*> arguments;
  std::array<char*, 3> environment{};
  rlimit memory{};
  rlimit cpu{};
  int input = -1;
  int output = -1;
  int nothing = -1;
  pid_t parent = 0;
};

void limit(__rlimit_resource resource, rlim_t most) {
  const rlimit both{most, most};
  ::setrlimit(resource, &both);
}

void close_others() {
  if (::close_range(3, UINT_MAX, 0) == 0) return;
  for (int number = 3; number < 65536; ++number) ::close(number);
}

[[noreturn]] void become(const Launch& launch) {
  ::setsid();  // a Ctrl-C is for us to answer
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (::getppid() != launch.parent) ::_exit(kCannotStart);
  for (const int signal : {SIGPIPE, SIGXFSZ, SIGINT, SIGTERM}) ::signal(signal, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  const bool is_wired =
      ::dup2(launch.input, 0) == 0 && ::dup2(launch.output, 1) == 1 && ::dup2(launch.nothing, 2) == 2;
  if (!is_wired || ::chdir("/") != 0) ::_exit(kCannotStart);
  close_others();
  ::setrlimit(RLIMIT_AS, &launch.memory);
  ::setrlimit(RLIMIT_CPU, &launch.cpu);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, kOpenFiles);
  ::execve(launch.arguments.front(), launch.arguments.data(), launch.environment.data());
  ::_exit(kCannotStart);
}

// A child that is reaped in any case.
class Child {
 public:
  explicit Child(const Launch& launch) : id_(::fork()) {
    if (id_ < 0) fail("fork");
    if (id_ == 0) become(launch);
  }
  ~Child() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    wait(0);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // The status of its end; nullopt while it runs.
  std::optional<int> wait(int flags) {
    int status = 0;
    pid_t ended = 0;
    do {
      ended = ::waitpid(id_, &status, flags);
    } while (ended < 0 && errno == EINTR);
    if (ended == 0) return std::nullopt;
    id_ = -1;
    return status;
  }

 private:
  pid_t id_;
};

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return left <= 0 ? 0 : static_cast<int>(std::min<std::int64_t>(left, 1000));
}

// Reads to the end of the output; false at the deadline or past the limit, with `result.end` set.
bool read_output(int pipe, const ChildSpec& spec, Clock::time_point deadline, ChildResult& result) {
  std::array<char, 65536> buffer{};
  while (true) {
    pollfd ready{pipe, POLLIN, 0};
    const int count = ::poll(&ready, 1, milliseconds_until(deadline));
    if (count == 0 && Clock::now() >= deadline) {
      result.end = ChildEnd::kTimedOut;
      return false;
    }
    if (count <= 0) continue;
    const ssize_t got = ::read(pipe, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return true;
    if (result.output.size() + static_cast<std::size_t>(got) > spec.output) {
      result.end = ChildEnd::kTooMuchOutput;
      return false;
    }
    result.output.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

// Its output ended; so does it, most often at once.
void take_end(Child& child, Clock::time_point deadline, ChildResult& result) {
  std::optional<int> status;
  while (!(status = child.wait(WNOHANG))) {
    if (Clock::now() >= deadline) {
      result.end = ChildEnd::kTimedOut;
      return;
    }
    ::poll(nullptr, 0, 1);
  }
  const bool is_signal = WIFSIGNALED(*status);
  result.end = is_signal ? ChildEnd::kSignalled : ChildEnd::kExited;
  result.code = is_signal ? WTERMSIG(*status) : WEXITSTATUS(*status);
}

}  // namespace

ChildResult run_child(const ChildSpec& spec) {
  const auto deadline = Clock::now() + spec.time;
  const HighDescriptor input(::memfd_create("input", MFD_CLOEXEC), "memory file");
  fill(input, spec.input);
  const HighDescriptor nothing(::open("/dev/null", O_WRONLY | O_CLOEXEC), "/dev/null");
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) fail("pipe");
  const HighDescriptor ours(pipe[0], "pipe");
  HighDescriptor theirs(pipe[1], "pipe");
  std::vector<std::string> words{spec.program};
  words.insert(words.end(), spec.arguments.begin(), spec.arguments.end());
  std::string language = "LC_ALL=C.UTF-8";
  std::string path = "PATH=/usr/bin:/bin";
  Launch launch;
  for (std::string& word : words) launch.arguments.push_back(word.data());
  launch.arguments.push_back(nullptr);
  launch.environment = {language.data(), path.data(), nullptr};
  launch.memory = {spec.memory, spec.memory};
  const auto seconds = static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(spec.time).count()) + 1;
  launch.cpu = {seconds, seconds};
  launch.input = input.number();
  launch.output = theirs.number();
  launch.nothing = nothing.number();
  launch.parent = ::getpid();
  Child child(launch);
  theirs.close();
  ChildResult result;
  if (read_output(ours.number(), spec, deadline, result)) take_end(child, deadline, result);
  return result;
}

std::optional<std::string> find_program(std::string_view name) {
  const char* folders = std::getenv("PATH");  // NOLINT: nobody sets it while we run
  std::string_view rest = folders == nullptr ? "" : folders;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    const std::string path = std::string(rest.substr(0, end)) + "/" + std::string(name);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    struct stat status {};
    const bool is_program = path.front() == '/' && ::stat(path.c_str(), &status) == 0 &&
                            S_ISREG(status.st_mode) && ::access(path.c_str(), X_OK) == 0;
    if (is_program) return path;
  }
  return std::nullopt;
}

}  // namespace dateline
