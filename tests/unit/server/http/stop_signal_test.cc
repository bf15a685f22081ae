#include "server/http/stop_signal.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <future>

namespace dateline {
namespace {

TEST(StopSignal, CallsForEitherSignal) {
  hold_stop_signals();
  for (const int number : {SIGTERM, SIGINT}) {
    std::promise<void> called;
    const StopSignal signal([&called] { called.set_value(); });
    kill(getpid(), number);
    called.get_future().get();
  }
}

TEST(StopSignal, CallsForOneThatCameBeforeItWatched) {
  hold_stop_signals();
  kill(getpid(), SIGTERM);
  std::promise<void> called;
  const StopSignal signal([&called] { called.set_value(); });
  called.get_future().get();
}

TEST(StopSignal, EndsWithoutASignal) {
  hold_stop_signals();
  bool is_called = false;
  {
    const StopSignal signal([&is_called] { is_called = true; });
  }
  EXPECT_FALSE(is_called);
}

TEST(StopSignal, EndsBehindTheCallThatIsUnderWay) {
  hold_stop_signals();
  bool has_ended = false;
  {
    std::promise<void> begun;
    std::promise<void> goes_on;
    const StopSignal signal([&] {
      begun.set_value();
      goes_on.get_future().get();
      has_ended = true;
    });
    kill(getpid(), SIGTERM);
    begun.get_future().get();
    goes_on.set_value();
  }
  EXPECT_TRUE(has_ended);
}

}  // namespace
}  // namespace dateline
