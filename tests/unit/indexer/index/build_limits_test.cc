#include "indexer/index/build_limits.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20U;
constexpr std::uint64_t kMuch = std::uint64_t{100} << 30U;

BuildLimits limits(unsigned workers, std::uint64_t memory, std::uint64_t bytes) {
  SyncOptions options;
  options.workers = workers;
  options.memory = memory;
  return limits_of(options, bytes);
}

TEST(LimitsOf, GiveLessWhenThereIsLessMemoryOrMoreWorkers) {
  const BuildLimits plenty = limits(2, 64 * 1024 * kMiB, kMuch);
  const BuildLimits scant = limits(2, 256 * kMiB, kMuch);
  EXPECT_LT(scant.shard_bytes, plenty.shard_bytes);
  EXPECT_LT(scant.bounds.postings, plenty.bounds.postings);
  EXPECT_LT(limits(8, 1024 * kMiB, kMuch).shard_bytes, limits(2, 1024 * kMiB, kMuch).shard_bytes);
  EXPECT_GT(limits(64, 1, kMuch).shard_bytes, 0U) << "something can always be done";
}

TEST(LimitsOf, TakeFewerWorkersRatherThanShardsOfNextToNothing) {
  EXPECT_EQ(limits(2, 1024 * kMiB, kMuch).workers, 2U);
  EXPECT_EQ(limits(1, 1024 * kMiB, kMuch).workers, 1U);
  EXPECT_EQ(limits(2, 128 * kMiB, kMuch).workers, 1U);
  EXPECT_EQ(limits(0, 1, kMuch).workers, 1U);
  const BuildLimits scant = limits(64, 256 * kMiB, kMuch);
  EXPECT_GT(scant.workers, 1U);
  EXPECT_LT(scant.workers, 8U);
  EXPECT_GT(scant.shard_bytes, kMiB);
}

TEST(LimitsOf, GiveEachWorkerSeveralShards) {
  EXPECT_EQ(limits(2, 1024 * kMiB, 16 * kMiB).shard_bytes, 2 * kMiB);
}

TEST(SpaceWanted, DependsOnWhatTheFilesAre) {
  SyncPlan plan;
  plan.roots = {{"news", "/news"}};
  const auto wanted = [&plan](const char* path, FileState state) {
    plan.items = {{0, path, state, {1000 * kMiB, 0}, {}, {}}};
    return space_wanted(plan);
  };
  EXPECT_GT(wanted("a.ndjson", FileState::kFound), 4000 * kMiB);
  EXPECT_LT(wanted("a.pdf", FileState::kFound), 1000 * kMiB);
  EXPECT_LT(wanted("a.ndjson", FileState::kGone), 100 * kMiB);
}

TEST(CheckSpace, NamesTheFolderWhatIsFreeAndWhatIsWanted) {
  const test::TempFolder folder;
  EXPECT_TRUE(check_space(folder.path(), 1));
  const Outcome refused = check_space(folder.path(), std::uint64_t{1} << 62U);
  ASSERT_FALSE(refused);
  const std::string& message = refused.error().message;
  EXPECT_NE(message.find(folder.path().string()), std::string::npos) << message;
  EXPECT_NE(message.find("iB free, building the index takes about 4294967296 GiB; nothing was written"),
            std::string::npos)
      << message;
}

}  // namespace
}  // namespace dateline
