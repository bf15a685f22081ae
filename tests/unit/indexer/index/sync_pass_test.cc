#include "indexer/index/sync_pass.h"

#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

using SyncPassTest = IndexFixture;

TEST_F(SyncPassTest, StopsBetweenFilesWithWhatIsDoneKept) {
  for (int i = 0; i < 6; ++i)
    write(std::to_string(i) + ".md", "# Title\n\nBody " + std::to_string(i) + ".\n");
  SyncOptions told = options();
  int questions = 0;
  told.stopped = [&questions] { return ++questions > 3; };
  const SyncReport first = run(told);
  EXPECT_TRUE(first.is_interrupted);
  EXPECT_LT(first.added, 6U);
  const SyncReport second = run();
  EXPECT_FALSE(second.is_interrupted);
  EXPECT_EQ(first.added + second.added, 6U);
  EXPECT_EQ(second.articles, 6U);
  expect_sound();
}

}  // namespace
}  // namespace dateline::test
