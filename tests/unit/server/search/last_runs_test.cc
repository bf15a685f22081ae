#include "server/search/last_runs.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

class LastRunsTest : public testing::Test {
 protected:
  std::filesystem::path index(const std::string& name, const LastRun& run) const {
    folder_.write(name + "/current", "gen-000001\n");
    std::filesystem::create_directories(folder_ / name / "gen-000001" / "glass");
    folder_.write(name + "/gen-000001/last-run", encode_last_run(run));
    return folder_ / name;
  }

  test::TempFolder folder_;
};

TEST_F(LastRunsTest, AreTheOldestGoodOneAndAllFailures) {
  const auto one = index("one", {200, 1, {{"news", "a", "no"}}});
  const auto two = index("two", {100, 2, {{"news", "b", "no"}, {"news", "c", "no"}}});
  const auto runs = read_last_runs({one, two});
  ASSERT_TRUE(runs);
  EXPECT_EQ(runs->ended, 100);
  EXPECT_EQ(runs->failed_files, 3U);
  EXPECT_EQ(runs->failed.size(), 3U);
  EXPECT_EQ(read_last_runs({one})->ended, 200);
  for (const auto& order : {std::vector{one, index("never", {})}, std::vector{folder_ / "never", one}}) {
    EXPECT_EQ(read_last_runs(order)->ended, std::nullopt);
  }
}

TEST_F(LastRunsTest, AreNotKnownWhenAnIndexSaysNothing) {
  const auto one = index("one", {200, 1, {{"news", "a", "no"}}});
  const auto two = index("two", {100, 0, {}});
  std::filesystem::remove(two / "gen-000001" / kLastRunFile);
  EXPECT_FALSE(read_last_runs({one, two}));
  EXPECT_FALSE(read_last_runs({folder_ / "none"}));
}

}  // namespace
}  // namespace dateline
