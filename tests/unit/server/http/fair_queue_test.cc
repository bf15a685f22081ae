#include "server/http/fair_queue.h"

#include <gtest/gtest.h>

#include <future>
#include <string>
#include <vector>

namespace dateline {
namespace {

GateTask task_of(const char* client, const std::string& target = "/") {
  GateTask task;
  task.client = *PeerAddress::parse(client);
  task.request.head.target = target;
  return task;
}

constexpr FairQueue::Bounds kWide{100, 100};

TEST(FairQueue, LetsClientsTakeTurns) {
  FairQueue queue(kWide);
  std::vector<GateTask> tasks;
  for (const char* target : {"/a1", "/a2", "/a3"}) tasks.push_back(task_of("192.0.2.1", target));
  for (const char* target : {"/b1", "/b2"}) tasks.push_back(task_of("192.0.2.2", target));
  tasks.push_back(task_of("192.0.2.3", "/c1"));
  for (GateTask& task : tasks) EXPECT_TRUE(queue.push(task));
  EXPECT_EQ(queue.waiting(), 6U);
  std::string order;
  for (std::size_t at = 0; at < tasks.size(); ++at) order += queue.take()->request.head.target;
  EXPECT_EQ(order, "/a1/b1/c1/a2/b2/a3");
  EXPECT_EQ(queue.waiting(), 0U);
  EXPECT_EQ(queue.working(), 6U);
}

TEST(FairQueue, TakesAsManyAsItMay) {
  for (const std::size_t most : {1U, 2U, 3U}) {
    FairQueue queue({most, 100});
    std::vector<GateTask> tasks(most + 1);
    for (std::size_t at = 0; at < most; ++at) EXPECT_TRUE(queue.push(tasks[at]));
    EXPECT_FALSE(queue.push(tasks[most]));
    queue.take();
    EXPECT_TRUE(queue.push(tasks[most]));
  }
}

TEST(FairQueue, GivesOneClientItsShareOfTheWorkersAndNoMore) {
  FairQueue queue({100, 2});
  std::vector<GateTask> greedy(4, task_of("192.0.2.1"));
  for (GateTask& task : greedy) queue.push(task);
  EXPECT_EQ(queue.take(), greedy.data());
  EXPECT_EQ(queue.take(), &greedy[1]);
  GateTask other = task_of("192.0.2.2");
  queue.push(other);
  EXPECT_EQ(queue.take(), &other) << "the greedy one's third waits, though it was there first";
  queue.finish(greedy[1]);
  EXPECT_EQ(queue.take(), &greedy[2]);
  EXPECT_EQ(queue.working(), 3U);
  auto taken = std::async(std::launch::async, [&] { return queue.take(); });
  queue.finish(other);
  queue.finish(greedy[0]);
  EXPECT_EQ(taken.get(), &greedy[3]);
}

TEST(FairQueue, GivesBackWhatNoWorkerHas) {
  FairQueue queue({3, 1});
  std::vector<GateTask> tasks(3, task_of("192.0.2.1"));
  for (GateTask& task : tasks) queue.push(task);
  EXPECT_TRUE(queue.remove(tasks[1]));
  EXPECT_FALSE(queue.remove(tasks[1]));
  EXPECT_EQ(queue.take(), tasks.data());
  EXPECT_FALSE(queue.remove(tasks[0]));
  EXPECT_TRUE(queue.remove(tasks[2]));
  EXPECT_EQ(queue.waiting(), 0U);
  queue.finish(tasks[0]);
  EXPECT_FALSE(queue.remove(tasks[0])) << "its client is forgotten";
  queue.push(tasks[1]);
  EXPECT_TRUE(queue.remove(tasks[1]));
  queue.push(tasks[2]);
  EXPECT_EQ(queue.take(), &tasks[2]);
}

TEST(FairQueue, EndsWhenItIsClosedAndEmpty) {
  FairQueue queue(kWide);
  GateTask task = task_of("192.0.2.1");
  queue.push(task);
  auto taken = std::async(std::launch::async, [&] {
    GateTask* first = queue.take();
    return std::pair(first, queue.take());
  });
  queue.close();
  EXPECT_EQ(taken.get(), std::pair(&task, static_cast<GateTask*>(nullptr)));
}

}  // namespace
}  // namespace dateline
