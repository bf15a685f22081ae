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

TEST_F(FileUpdateTest, AFeedIsAFileOfManyAndOtherXmlIsNotRead) {
  write("a.rss",
        "<rss><channel><title>Gazette</title><item><title>A</title><link>https://example.org/a</link></item>"
        "<item/><item><title>C</title></item></channel></rss>");
  write("b.xml", "<svg/>");
  write(
      "c.json",
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"title\": \"D\"}]}");
  const SyncReport report = run();
  EXPECT_EQ(counts(report), "3 0 0 0");
  ASSERT_EQ(report.failed.size(), 1U);
  EXPECT_EQ(report.failed[0].reason, "item 2: article: want a title or a body, got neither");
  ASSERT_EQ(report.skipped.size(), 1U);
  EXPECT_EQ(report.skipped[0].reason, "an XML file that is no feed (its first element is 'svg')");
  EXPECT_EQ(describe_index(db()).count("https://example.org/a"), 1U);
  EXPECT_EQ(describe_index(db()).count("articles/a.rss#3"), 1U);
  EXPECT_EQ(describe_index(db()).count("articles/c.json#1"), 1U);
}

TEST_F(FileUpdateTest, AFileThatIsStreamedIsKnownUnchangedByItsContent) {
  const std::string lines = "{\"title\": \"A\", \"body\": \"B.\"}\n{\"title\": \"C\", \"body\": \"D.\"}\n";
  write("a.ndjson", lines);
  EXPECT_EQ(counts(run()), "2 0 0 0");
  const std::uint64_t revision = run().revision;
  write("a.ndjson", lines);  // with another time
  EXPECT_EQ(counts(run()), "0 0 0 2");
  write("a.ndjson", lines + "{\"title\": \"E\", \"body\": \"F.\"}\n");
  const SyncReport grown = run();
  EXPECT_EQ(counts(grown), "1 0 0 2");
  EXPECT_GT(grown.revision, revision);
  expect_sound();
}

}  // namespace
}  // namespace dateline::test
