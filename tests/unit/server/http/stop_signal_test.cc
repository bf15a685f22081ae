#include "server/http/stop_signal.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <future>

namespace dateline {
namespace {

TEST(StopSignal, CallsForEitherSignal) {
  for (const int number : {SIGTERM, SIGINT}) {
    StopSignal signal;
    std::promise<void> called;
    signal.watch([&called] { called.set_value(); });
    kill(getpid(), number);
    called.get_future().get();
  }
}

TEST(StopSignal, CallsForOneThatCameBeforeItWatched) {
  StopSignal signal;
  kill(getpid(), SIGTERM);
  std::promise<void> called;
  signal.watch([&called] { called.set_value(); });
  called.get_future().get();
}

TEST(StopSignal, EndsWithoutASignal) {
  bool is_called = false;
  {
    StopSignal signal;
    signal.watch([&is_called] { is_called = true; });
  }
  EXPECT_FALSE(is_called);
}

}  // namespace
}  // namespace dateline
