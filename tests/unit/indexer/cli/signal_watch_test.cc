#include "indexer/cli/signal_watch.h"

#include <gtest/gtest.h>

#include <csignal>

namespace dateline {
namespace {

TEST(SignalWatch, KeepsTheFirstSignalAndLetsTheNextEndTheProgram) {
  EXPECT_EXIT(
      {
        SignalWatch watch;
        if (watch.received() != 0) _exit(1);
        kill(getpid(), SIGTERM);
        if (watch.received() != SIGTERM || watch.received() != SIGTERM) _exit(2);
        kill(getpid(), SIGINT);
        _exit(3);
      },
      testing::KilledBySignal(SIGINT), "");
}

TEST(SignalWatch, LeavesAProgramThatNeverAsksToEnd) {
  EXPECT_EXIT(
      {
        const SignalWatch watch;
        kill(getpid(), SIGTERM);
        _exit(3);
      },
      testing::KilledBySignal(SIGTERM), "");
}

}  // namespace
}  // namespace dateline
