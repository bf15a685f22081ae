#include "indexer/index/sync_pass.h"

#include <cstdlib>

#include "tests/support/tiny_pdf.h"
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

TEST_F(SyncPassTest, TriesAPdfAgainOnceItsToolIsThere) {
  write("a.pdf", tiny_pdf({{"The harbour reopened."}}, "/Title(The harbour reopens)"));
  write("b.md", "# B\n\nBody.\n");
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nonexistent", 1);
  SyncReport report = run();
  EXPECT_EQ(counts(report), "1 0 0 0");
  EXPECT_EQ(report.failures, 0U);
  ASSERT_EQ(report.skipped.size(), 1U);
  EXPECT_NE(report.skipped[0].reason.find("poppler-utils"), std::string::npos);
  ::setenv("PATH", path.c_str(), 1);
  EXPECT_EQ(counts(run()), "1 0 0 1");
  // What is indexed stays when the tool goes again, changed or not.
  ::setenv("PATH", "/nonexistent", 1);
  EXPECT_EQ(counts(run()), "0 0 0 2");
  write("a.pdf", tiny_pdf({{"It closed again."}}));
  report = run();
  ::setenv("PATH", path.c_str(), 1);
  EXPECT_EQ(report.removed, 0U);
  EXPECT_EQ(report.articles, 2U);
  EXPECT_EQ(counts(run()), "0 1 0 1");
  expect_sound();
}

}  // namespace
}  // namespace dateline::test
