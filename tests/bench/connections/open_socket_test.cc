#include "tests/bench/connections/open_socket.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/bench/connections/epoll_set.h"
#include "tests/bench/scripted_server.h"

namespace dateline::bench {
namespace {

TEST(BeginConnection, IsWritableOnceItHasConnected) {
  const ScriptedServer server(std::vector<std::string>{});
  const int file = begin_connection(server.endpoint(), 4096);
  EpollSet epoll;
  epoll.add(file, 7);
  const auto events = epoll.wait(std::chrono::seconds(20));
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].data.u64, 7U);
  EXPECT_NE(events[0].events & EPOLLOUT, 0U);
  close(file);
  EXPECT_TRUE(epoll.wait(std::chrono::milliseconds(0)).empty());
}

TEST(RaiseDescriptorLimit, IsAtTheMostAfterwards) {
  EXPECT_EQ(raise_descriptor_limit(), raise_descriptor_limit());
}

}  // namespace
}  // namespace dateline::bench
