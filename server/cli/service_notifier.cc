#include "server/cli/service_notifier.h"

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>

namespace dateline {
namespace {

constexpr std::chrono::seconds kStatusTime{5};  // between two looks at the status
constexpr timeval kSendTime{1, 0};              // that a manager which does not read may hold us up

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::optional<std::uint64_t> whole_number(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// How long the address is; 0 for a name that is none.
socklen_t fill_address(const std::string& name, sockaddr_un& address) {
  if (name.size() < 2 || name.size() >= sizeof address.sun_path) return 0;
  if (name.front() != '/' && name.front() != '@') return 0;
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, name.data(), name.size());
  if (name.front() == '@') address.sun_path[0] = '\0';
  return static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
}

}  // namespace

ServiceEnvironment ServiceEnvironment::read() {
  constexpr std::uint64_t kMostMicroseconds = std::uint64_t{1} << 50U;
  ServiceEnvironment environment{variable("NOTIFY_SOCKET")};
  const std::string process = variable("WATCHDOG_PID");
  if (process.empty() || process == std::to_string(getpid())) {
    const std::uint64_t span = whole_number(variable("WATCHDOG_USEC")).value_or(0);
    environment.watchdog = std::chrono::microseconds(std::min(span, kMostMicroseconds));
  }
  return environment;
}

ServiceNotifier::ServiceNotifier(ServiceEnvironment environment) : environment_(std::move(environment)) {}

ServiceNotifier::~ServiceNotifier() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void ServiceNotifier::ready(Status status) {
  if (environment_.socket.empty()) return;
  status_ = std::move(status);
  told_ = status_().value_or("");
  tell("READY=1\nSTATUS=" + told_);
  thread_ = std::thread([this] { beat(); });
}

void ServiceNotifier::stopping() const {
  tell("STOPPING=1\nSTATUS=stopping");
}

void ServiceNotifier::beat() {
  std::chrono::microseconds pause = kStatusTime;
  if (environment_.watchdog.count() > 0) pause = std::min(pause, environment_.watchdog / 2);
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, pause, [this] { return is_ending_; })) {
    lock.unlock();
    if (const auto status = status_()) tell_life(*status);
    lock.lock();
  }
}

void ServiceNotifier::tell_life(const std::string& status) {
  std::string state = environment_.watchdog.count() > 0 ? "WATCHDOG=1" : "";
  if (status != told_) state.append(state.empty() ? "" : "\n").append("STATUS=").append(status);
  if (!state.empty()) tell(state);
  told_ = status;
}

void ServiceNotifier::tell(const std::string& state) const {
  sockaddr_un address{};
  const socklen_t length = fill_address(environment_.socket, address);
  if (length == 0) return;
  const int file = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (file < 0) return;
  setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &kSendTime, sizeof kSendTime);
  // A manager that has gone hears nothing, and is not owed anything.
  static_cast<void>(sendto(file, state.data(), state.size(), MSG_NOSIGNAL,
                           reinterpret_cast<const sockaddr*>(&address), length));
  close(file);
}

}  // namespace dateline
