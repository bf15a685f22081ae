#include "tests/bench/connections/server_watch.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace dateline::bench {
namespace {

TEST(StateOf, SeesThisProcess) {
  const ServerState before = state_of(getpid());
  EXPECT_GT(before.memory.resident, 0U);
  EXPECT_GT(before.threads, 0U);
  const int file = open("/dev/null", O_RDONLY | O_CLOEXEC);
  EXPECT_EQ(state_of(getpid()).descriptors, before.descriptors + 1);
  close(file);
}

TEST(StateOf, IsNothingOfAProcessThatIsNotThere) {
  const ServerState none = state_of(-1);
  EXPECT_EQ(none.descriptors, 0U);
  EXPECT_EQ(none.processor, 0);
}

TEST(CoreShare, IsTimeUsedOverTimePassed) {
  ServerState before;
  ServerState after = before;
  after.at += std::chrono::seconds(10);
  after.processor += 0.2;
  EXPECT_DOUBLE_EQ(core_share(before, after), 0.02);
  EXPECT_EQ(core_share(before, before), 0);
}

TEST(StateText, NamesEachPart) {
  ServerState state;
  state.memory = {1'500'000, 2'500'000};
  state.descriptors = 7;
  state.threads = 3;
  EXPECT_EQ(state_text(state), "anonymous 1.5 MB, resident 2.5, 7 descriptors, 3 threads");
}

}  // namespace
}  // namespace dateline::bench
