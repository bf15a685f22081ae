#include "indexer/index/file_update.h"

#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

using FileUpdateTest = IndexFixture;

TEST_F(FileUpdateTest, AFileOfManyLosesChangesAndGainsRecordsApart) {
  write("many.ndjson",
        "{\"id\": \"a\", \"title\": \"A\", \"body\": \"One.\"}\n{\"id\": \"b\", \"title\": \"B\", \"body\": "
        "\"Two.\"}\n"
        "{\"id\": \"c\", \"title\": \"C\", \"body\": \"Three.\"}\n");
  EXPECT_EQ(counts(run()), "3 0 0 0");
  write("many.ndjson",
        "{\"id\": \"b\", \"title\": \"B\", \"body\": \"Two, changed.\"}\n"
        "{\"id\": \"c\", \"title\": \"C\", \"body\": \"Three.\"}\n{\"id\": \"d\", \"title\": \"D\", "
        "\"body\": \"Four.\"}\n");
  EXPECT_EQ(counts(run()), "1 1 1 1");
  expect_sound();
}

TEST_F(FileUpdateTest, ABadRecordCostsItselfAlone) {
  write("many.ndjson", "{\"id\": \"a\", \"body\": \"One.\"}\n{oops\n{\"id\": \"c\", \"body\": \"Three.\"}\n");
  const SyncReport report = run();
  EXPECT_EQ(report.added, 2U);
  ASSERT_EQ(report.failed.size(), 1U);
  EXPECT_NE(report.failed[0].reason.find("line 2"), std::string::npos) << report.failed[0].reason;
}

TEST_F(FileUpdateTest, ADraftIsNotReadAndNoFailure) {
  write("a.md", "+++\ntitle = 'A'\ndraft = true\n+++\nBody.\n");
  write("many.ndjson",
        "{\"draft\": true, \"body\": \"One.\"}\n{\"body\": \"Two.\"}\n{\"published\": false, \"body\": "
        "\"Three.\"}\n");
  for (int round = 0; round < 2; ++round) {
    const SyncReport report = run();
    EXPECT_EQ(counts(report), round == 0 ? "1 0 0 0" : "0 0 0 1");
    EXPECT_EQ(report.failures, 0U);
    EXPECT_EQ(report.not_read, 3U);
    std::string reasons;
    for (const FileProblem& skipped : report.skipped) reasons += skipped.reason + "; ";
    EXPECT_EQ(reasons, "draft; line 1: draft; line 3: draft; ");
  }
  write("a.md", "+++\ntitle = 'A'\ndraft = false\n+++\nBody.\n");
  EXPECT_EQ(counts(run()), "1 0 0 1");
  write("a.md", "+++\ntitle = 'A'\ndraft = true\n+++\nBody.\n");
  EXPECT_EQ(counts(run()), "0 0 1 1");
  expect_sound();
}

}  // namespace
}  // namespace dateline::test
