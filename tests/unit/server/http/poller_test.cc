#include "server/http/poller.h"

#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace dateline {
namespace {

// The tag of the one event that happens before `until`; null when none does.
void* next(Poller& poller, std::optional<Poller::Clock::time_point> until) {
  const auto events = poller.wait(until);
  EXPECT_TRUE(events);
  EXPECT_LE(events->size(), 1U);
  return events->empty() ? nullptr : events->front().data.ptr;
}

TEST(Poller, TellsOfChangesOnce) {
  Poller poller;
  int wake = eventfd(0, EFD_CLOEXEC);
  std::array<int, 2> pair{};
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()), 0);
  EXPECT_TRUE(poller.add_wake(wake, &wake));
  EXPECT_EQ(next(poller, Poller::Clock::now()), nullptr);
  eventfd_write(wake, 1);
  EXPECT_EQ(next(poller, std::nullopt), &wake);
  EXPECT_EQ(next(poller, Poller::Clock::now()), nullptr) << "though it was not read";
  EXPECT_TRUE(poller.add_connection(pair[0], pair.data()));
  const auto events = poller.wait(std::nullopt);
  EXPECT_EQ(events->front().events, EPOLLOUT);
  EXPECT_EQ(write(pair[1], "a", 1), 1);
  EXPECT_EQ(next(poller, std::nullopt), pair.data());
  shutdown(pair[1], SHUT_WR);
  EXPECT_NE(poller.wait(std::nullopt)->front().events & EPOLLRDHUP, 0U);
  for (const int fd : {wake, pair[0], pair[1]}) close(fd);
  EXPECT_FALSE(poller.add_wake(wake, &wake));
}

TEST(Poller, TellsOfTheListenerUnlessItPauses) {
  Poller poller;
  int fd = eventfd(1, EFD_CLOEXEC);
  EXPECT_TRUE(poller.add_listener(fd, &fd));
  EXPECT_EQ(next(poller, std::nullopt), &fd);
  EXPECT_EQ(next(poller, std::nullopt), &fd);
  poller.pause_listener(fd, &fd);
  EXPECT_EQ(next(poller, Poller::Clock::now()), nullptr);
  poller.resume_listener(fd, &fd);
  EXPECT_EQ(next(poller, std::nullopt), &fd);
  close(fd);
}

}  // namespace
}  // namespace dateline
