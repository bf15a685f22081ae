#include "indexer/index/watch_queue.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using std::chrono::milliseconds;

class WatchQueueTest : public testing::Test {
 protected:
  void take(FolderChange change, int at, const std::string& path = "a") {
    queue_.take({change, {"r", path}}, start_ + milliseconds(at));
  }
  std::string due(int at) {
    std::string text;
    for (const FilePlace& place : queue_.take_due(start_ + milliseconds(at))) text += place.path;
    return text;
  }

  WatchQueue queue_;
  WatchQueue::Time start_{std::chrono::hours(1)};
};

TEST_F(WatchQueueTest, LetsEachChangeRestAsItNeeds) {
  struct Row {
    FolderChange change;
    int rest;
  };
  for (const Row& row : std::vector<Row>{{FolderChange::kWritten, 0},
                                         {FolderChange::kRenamed, 0},
                                         {FolderChange::kRemoved, 200},
                                         {FolderChange::kFound, 200},
                                         {FolderChange::kTouched, 200},
                                         {FolderChange::kUnsettled, 1000}}) {
    queue_.clear();
    take(row.change, 0);
    EXPECT_EQ(queue_.next(), start_ + milliseconds(row.rest));
    if (row.rest > 0) {
      EXPECT_EQ(due(row.rest - 1), "") << row.rest;
    }
    EXPECT_EQ(due(row.rest), "a") << row.rest;
    EXPECT_EQ(queue_.next(), std::nullopt);
  }
}

TEST_F(WatchQueueTest, WaitsForAWritingToEndButNotForEver) {
  take(FolderChange::kUnsettled, 0);
  take(FolderChange::kUnsettled, 800);
  EXPECT_EQ(due(1700), "");
  EXPECT_EQ(due(1800), "a");
  for (int at = 2000; at <= 12500; at += 500) {
    take(FolderChange::kUnsettled, at);
    if (at < 12000) {
      EXPECT_EQ(due(at), "") << at;
    }
  }
  EXPECT_EQ(due(12500), "a");
}

TEST_F(WatchQueueTest, ASavedFileIsDueThoughItWentAwayBefore) {
  take(FolderChange::kRemoved, 0);
  take(FolderChange::kUnsettled, 10);
  take(FolderChange::kWritten, 20);
  // Other rights are no new writing.
  take(FolderChange::kTouched, 21);
  EXPECT_EQ(due(21), "a");
}

TEST_F(WatchQueueTest, CommitsTheFirstAtOnceAndThenInSteps) {
  take(FolderChange::kWritten, 0, "a");
  EXPECT_EQ(due(0), "a");
  queue_.note_commit(start_);
  take(FolderChange::kWritten, 10, "b");
  take(FolderChange::kWritten, 20, "c");
  EXPECT_EQ(due(499), "");
  EXPECT_EQ(queue_.next(), start_ + milliseconds(500));
  EXPECT_EQ(due(500), "bc");
}

}  // namespace
}  // namespace dateline
