#include "indexer/index/shard_message.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(ShardMessage, KeepsATask) {
  ShardTask task{{12, {3, 9}}, {{{4, 2}, "why"}, {{5, BuildPlace::kReading}, "because"}}};
  EXPECT_EQ(decode_task(encode_task(task)), task);
  task.shard.part = LinePart{10, 20, 3, 2};
  EXPECT_EQ(decode_task(encode_task(task)), task);
}

TEST(ShardMessage, KeepsKeysAndWhichAreTaken) {
  const std::vector<WantedKey> keys{{"id", "a/b#1", 7}, {"a/c", "a/c", 8}};
  EXPECT_EQ(decode_keys(encode_keys(keys)), keys);
  const std::vector<TakenId> taken{{"x", 1}, {"y", 2}};
  EXPECT_EQ(decode_taken(encode_taken(taken)), taken);
}

TEST(ShardMessage, KeepsAnOutcome) {
  ShardOutcome outcome;
  outcome.report.added = 1;
  outcome.long_lists = {3, 900};
  outcome.report.changed = 2;
  outcome.report.unchanged = 3;
  outcome.report.failures = 4;
  outcome.report.unread = 5;
  outcome.report.not_read = 6;
  outcome.report.is_interrupted = true;
  outcome.report.failed = {{"a", "b"}};
  outcome.report.warnings = {{"c", "d"}, {"e", ""}};
  outcome.facets = std::string("x\0y", 3);
  const ShardOutcome read = decode_outcome(encode_outcome(outcome));
  EXPECT_EQ(encode_outcome(read), encode_outcome(outcome));
  EXPECT_EQ(read.report.warnings.at(1).path, "e");
  EXPECT_EQ(read.facets, outcome.facets);
}

TEST(BuildPlace, PacksIntoOneNumber) {
  for (const BuildPlace place :
       {BuildPlace{0, 0}, BuildPlace{7, 12}, BuildPlace{0xfffffffe, BuildPlace::kReading}}) {
    EXPECT_EQ(BuildPlace::unpack(place.pack()), place);
  }
}

}  // namespace
}  // namespace dateline
