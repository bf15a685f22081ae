#include "server/http/poller.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace dateline {
namespace {

constexpr std::uint32_t kConnectionEvents = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
constexpr long long kLongestWait = 60'000;  // milliseconds

// -1: for ever. Rounded up, so that a wait does not end a moment before what it waits for.
int milliseconds_until(std::optional<Poller::Clock::time_point> until) {
  if (!until) return -1;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(*until - Poller::Clock::now()).count();
  return static_cast<int>(std::clamp<long long>(left, 0, kLongestWait));
}

}  // namespace

Poller::Poller() : fd_(epoll_create1(EPOLL_CLOEXEC)), events_{} {
  if (fd_ < 0) throw std::system_error(errno, std::generic_category(), "epoll");
}

Poller::~Poller() {
  close(fd_);
}

bool Poller::control(int operation, int fd, epoll_event event) {
  return epoll_ctl(fd_, operation, fd, &event) == 0;
}

bool Poller::add_connection(int fd, void* tag) {
  return control(EPOLL_CTL_ADD, fd, {kConnectionEvents, {.ptr = tag}});
}

bool Poller::add_wake(int fd, void* tag) {
  return control(EPOLL_CTL_ADD, fd, {EPOLLIN | EPOLLET, {.ptr = tag}});
}

bool Poller::add_listener(int fd, void* tag) {
  return control(EPOLL_CTL_ADD, fd, {EPOLLIN, {.ptr = tag}});
}

void Poller::pause_listener(int fd, void* tag) {
  control(EPOLL_CTL_MOD, fd, {0, {.ptr = tag}});
}

void Poller::resume_listener(int fd, void* tag) {
  control(EPOLL_CTL_MOD, fd, {EPOLLIN, {.ptr = tag}});
}

std::optional<std::span<const epoll_event>> Poller::wait(std::optional<Clock::time_point> until) {
  const int count =
      epoll_wait(fd_, events_.data(), static_cast<int>(events_.size()), milliseconds_until(until));
  if (count < 0 && errno != EINTR) return std::nullopt;
  return std::span<const epoll_event>(events_.data(), static_cast<std::size_t>(std::max(count, 0)));
}

}  // namespace dateline
