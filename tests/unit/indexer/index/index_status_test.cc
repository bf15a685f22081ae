#include "indexer/index/index_status.h"

#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

using IndexStatusTest = IndexFixture;

TEST_F(IndexStatusTest, CountsWhatTheIndexHolds) {
  write("a.md", "---\nsource: The Post\n---\n# A\n\nBody.\n");
  write("bad.json", "{");
  SyncOptions told = options();
  told.remembered = {{"default-country", "GB"}};
  run(told);
  const auto status = read_status(db());
  ASSERT_TRUE(status.ok());
  EXPECT_EQ(status->articles, 1U);
  EXPECT_EQ(status->generation, 1U);
  ASSERT_TRUE(status->last_run);
  EXPECT_EQ(status->last_run->ended, kNow);
  EXPECT_EQ(status->last_run->failed_files, 1U);
  EXPECT_EQ(status->roots.at(0).files, 2U);
  EXPECT_EQ(status->roots.at(0).articles, 1U);
  EXPECT_EQ(status->facets.at("source"), 1U);
  ASSERT_EQ(status->failed.size(), 1U);
  EXPECT_NE(status->failed[0].path.find("bad.json"), std::string::npos);
  EXPECT_EQ(remembered_options(db()).at("default-country"), "GB");
}

TEST_F(IndexStatusTest, SaysThatThereIsNoIndex) {
  EXPECT_FALSE(read_status(db()).ok());
  EXPECT_TRUE(remembered_options(db()).empty());
}

}  // namespace
}  // namespace dateline::test
