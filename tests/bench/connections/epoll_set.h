// EpollSet: an epoll of descriptors that are told by index; edge triggered, to read, to write and to hear of
// the end. One thread.
#pragma once

#include <sys/epoll.h>

#include <chrono>
#include <cstddef>
#include <span>
#include <vector>

namespace dateline::bench {

class EpollSet {
 public:
  // Throws std::system_error.
  EpollSet();
  ~EpollSet();
  EpollSet(const EpollSet&) = delete;
  EpollSet& operator=(const EpollSet&) = delete;

  // `index` comes back in each event's data.u64. A closed descriptor leaves by itself.
  void add(int file, std::size_t index) const;
  // What happened, waiting for that long at most.
  std::span<const epoll_event> wait(std::chrono::milliseconds limit);

 private:
  int file_;
  std::vector<epoll_event> events_;
};

}  // namespace dateline::bench
