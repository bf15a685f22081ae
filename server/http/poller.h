// Poller: epoll as the gate uses it: descriptors with a tag each that says whose they are. Wakes for what
// has changed (edge-triggered) on connections and wake-up calls, and for as long as somebody waits on the
// listening socket. One thread.
#pragma once

#include <sys/epoll.h>

#include <array>
#include <chrono>
#include <optional>
#include <span>

namespace dateline {

class Poller {
 public:
  using Clock = std::chrono::steady_clock;

  // Throws std::system_error when the kernel gives no descriptor.
  Poller();
  ~Poller();
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;

  // Closing a descriptor takes it out again. False when the kernel has no room.
  bool add_connection(int fd, void* tag);
  bool add_wake(int fd, void* tag);
  bool add_listener(int fd, void* tag);
  // No wake-ups for the listening socket, and again.
  void pause_listener(int fd, void* tag);
  void resume_listener(int fd, void* tag);

  // Waits until something happens or it is `until` (nullopt: for ever). What happened, valid until the next
  // call; nullopt: waiting failed, for errno.
  std::optional<std::span<const epoll_event>> wait(std::optional<Clock::time_point> until);

 private:
  bool control(int operation, int fd, epoll_event event);

  int fd_;
  std::array<epoll_event, 256> events_;
};

}  // namespace dateline
