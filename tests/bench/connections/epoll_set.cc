#include "tests/bench/connections/epoll_set.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace dateline::bench {

EpollSet::EpollSet() : file_(epoll_create1(EPOLL_CLOEXEC)), events_(512) {
  if (file_ < 0) throw std::system_error(errno, std::generic_category(), "epoll_create1");
}

EpollSet::~EpollSet() {
  close(file_);
}

void EpollSet::add(int file, std::size_t index) const {
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
  event.data.u64 = index;
  if (epoll_ctl(file_, EPOLL_CTL_ADD, file, &event) != 0) {
    throw std::system_error(errno, std::generic_category(), "epoll_ctl");
  }
}

std::span<const epoll_event> EpollSet::wait(std::chrono::milliseconds limit) {
  const int count =
      epoll_wait(file_, events_.data(), static_cast<int>(events_.size()), static_cast<int>(limit.count()));
  return {events_.data(), static_cast<std::size_t>(std::max(count, 0))};
}

}  // namespace dateline::bench
