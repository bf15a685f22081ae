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

}  // namespace
}  // namespace dateline::test
