#include "indexer/index/split_files.h"

#include <fstream>

#include "indexer/index/sidecar_file.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class SplitFilesTest : public IndexFixture {
 protected:
  // Each told apart from the others by its number; every third is broken.
  static std::string lines(int first, int count) {
    std::string text;
    for (int i = first; i < first + count; ++i) {
      text += i % 3 == 0 ? "broken\n" : "{\"title\": \"T" + std::to_string(i) + "\", \"body\": \"Body.\"}\n";
    }
    return text;
  }

  SyncOptions in_parts() const {
    SyncOptions told = options();
    told.workers = 2;
    told.shard_bytes = 500;
    return told;
  }
};

TEST_F(SplitFilesTest, TellsOfTheWholeWhatFailedInItsParts) {
  write("many.ndjson", lines(0, 120));
  const SyncReport report = run(in_parts());
  EXPECT_EQ(report.added, 80U);
  EXPECT_EQ(report.failures, 40U);
  ASSERT_EQ(report.failed.size(), kProblemsKept + 1);
  EXPECT_NE(report.failed[0].reason.find("line 1:"), std::string::npos);
  EXPECT_NE(report.failed[19].reason.find("line 58:"), std::string::npos) << report.failed[19].reason;
  EXPECT_EQ(report.failed[20].reason, "20 more records failed");
  const auto records = read_records(*open_index(*current_generation(db())));
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].articles.size(), 80U);
  EXPECT_EQ(records[0].articles[79].record, 120U);
  EXPECT_EQ(records[0].digest.size(), kContentDigestBytes);
  EXPECT_EQ(run(in_parts()).revision, 1U) << "nothing changed";
}

TEST_F(SplitFilesTest, GoesOnWithAFileWhosePartsWereNotAllBuilt) {
  write("many.ndjson", lines(0, 120));
  for (int most = 1; most <= 30; ++most) {
    std::filesystem::remove_all(db());
    SyncOptions told = in_parts();
    int asked = 0;
    told.stopped = [&] { return ++asked > most; };
    run(told);
    EXPECT_EQ(run(in_parts()).articles, 80U) << "stopped at question " << most;
    expect_sound();
  }
}

TEST_F(SplitFilesTest, LooksAgainAtAFileThatChangedMeanwhile) {
  const auto file = write("many.ndjson", lines(0, 300));
  SyncOptions told = in_parts();
  int asked = 0;
  told.stopped = [&] {
    // The first question is asked while the folder is looked through.
    if (++asked == 2) std::ofstream(file, std::ios::app) << lines(301, 2);
    return false;
  };
  const SyncReport report = run(told);
  ASSERT_EQ(report.warnings.size(), 1U);
  EXPECT_EQ(report.warnings[0].reason, "changed while it was read; the next run reads it again");
  expect_sound();
  run(in_parts());
  SyncOptions fresh = options();
  fresh.db = folder_ / "fresh";
  run(fresh);
  EXPECT_EQ(describe_index(db()), describe_index(fresh.db));
}

}  // namespace
}  // namespace dateline::test
