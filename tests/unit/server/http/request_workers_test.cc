#include "server/http/request_workers.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>

namespace dateline {
namespace {

TEST(RequestWorkers, RunsAsManyAtATimeAndWaitsForThem) {
  std::mutex mutex;
  std::condition_variable all_are_there;
  int count = 0;
  {
    const RequestWorkers pool(5, [&] {
      std::unique_lock lock(mutex);
      ++count;
      all_are_there.notify_all();
      all_are_there.wait(lock, [&] { return count == 5; });
    });
  }
  EXPECT_EQ(count, 5);
}

TEST(RequestWorkers, HasLargeStacks) {
  std::atomic<std::size_t> size{0};
  {
    const RequestWorkers pool(1, [&] {
      pthread_attr_t attributes{};
      pthread_getattr_np(pthread_self(), &attributes);
      std::size_t stack = 0;
      pthread_attr_getstacksize(&attributes, &stack);
      pthread_attr_destroy(&attributes);
      size = stack;
    });
  }
  EXPECT_GE(size, kWorkerStack);
}

TEST(RequestWorkers, GiveWayToTheThreadThatMadeThem) {
  const int before = getpriority(PRIO_PROCESS, 0);
  std::atomic<int> nice{-20};
  {
    const RequestWorkers pool(1, [&] { nice = getpriority(PRIO_PROCESS, 0); });
  }
  EXPECT_EQ(nice, std::min(before + kWorkerNice, 19));
  EXPECT_EQ(getpriority(PRIO_PROCESS, 0), before);
}

TEST(RequestWorkers, ChoosesACountUnlessItIsTold) {
  EXPECT_EQ(RequestWorkers::choose_count(3), 3U);
  EXPECT_GE(RequestWorkers::choose_count(0), 16U);
  EXPECT_LE(RequestWorkers::choose_count(0), 64U);
}

}  // namespace
}  // namespace dateline
