#include "server/http/done_list.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/eventfd.h>

#include <thread>

namespace dateline {
namespace {

TEST(DoneList, BringsTasksAndWakesOnce) {
  DoneList list;
  GateTask first;
  GateTask second;
  EXPECT_TRUE(list.take_all().empty());
  std::thread worker([&] {
    list.push(first);
    list.push(second);
  });
  pollfd fd{list.fd(), POLLIN, 0};
  EXPECT_EQ(poll(&fd, 1, 10'000), 1);
  worker.join();
  EXPECT_EQ(list.take_all(), (std::vector<GateTask*>{&first, &second}));
  EXPECT_TRUE(list.take_all().empty());
  eventfd_t woken = 0;
  eventfd_read(list.fd(), &woken);
  EXPECT_EQ(woken, 1U);
  list.push(first);
  EXPECT_EQ(poll(&fd, 1, 10'000), 1);
}

}  // namespace
}  // namespace dateline
