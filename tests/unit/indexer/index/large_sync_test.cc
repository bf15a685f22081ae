#include "indexer/index/large_sync.h"

#include "tests/support/tiny_pdf.h"
#include "tests/unit/indexer/index/index_fixture.h"
#include "tests/unit/indexer/index/without_pdf_reader.h"

namespace dateline::test {
namespace {

class LargeSyncTest : public IndexFixture {
 protected:
  void SetUp() override {
    for (int i = 0; i < 40; ++i) put(i, "Body.");
    std::string lines;
    for (int i = 0; i < 20; ++i) lines += "{\"id\": \"" + std::to_string(i) + "\", \"body\": \"Body.\"}\n";
    write("many.ndjson", lines);
    run();
  }

  void put(int number, const std::string& body) {
    write(std::to_string(100 + number) + ".md", "# Title\n\n" + body + "\n");
  }

  struct Asked {
    bool is_large = false;
    std::optional<SyncReport> report;
  };
  // Asks about the files as they are, of an index where ten articles are many; and builds when told to.
  Asked ask(const SyncOptions& told, bool builds) {
    const Generation live = *current_generation(db());
    const Xapian::Database database = *open_index(live);
    SyncReport noted;
    SyncOptions looking = told;
    looking.stopped = nullptr;
    const std::vector<Root> roots = read_roots(database, told.db);
    const auto plan =
        make_plan({roots, *choose_scopes(roots, told.paths), read_records(database)}, looking, noted);
    const LargeSync large{told, authority_, *plan, noted, progress_};
    Asked asked{dateline::is_large(large, 10), {}};
    if (builds) asked.report = build_next(large, live);
    return asked;
  }
  bool is_large() { return ask(options(), false).is_large; }

  ProgressSink progress_;
};

TEST_F(LargeSyncTest, IsOneThatChangesManyArticles) {
  EXPECT_FALSE(is_large());
  for (int i = 0; i < 10; ++i) put(i, "Another body.");
  EXPECT_FALSE(is_large());
  put(10, "Another body.");
  EXPECT_TRUE(is_large());
}

TEST_F(LargeSyncTest, CountsWhatComesAndGoes) {
  for (int i = 0; i < 6; ++i) std::filesystem::remove(articles() / (std::to_string(100 + i) + ".md"));
  EXPECT_FALSE(is_large());
  for (int i = 0; i < 6; ++i) put(50 + i, "Body.");
  EXPECT_TRUE(is_large());
}

TEST_F(LargeSyncTest, SeesThroughTouchedFilesAndCountsTheArticlesOfOneOfMany) {
  for (int i = 0; i < 40; ++i) put(i, "Body.");
  EXPECT_FALSE(is_large());
  write("many.ndjson", "{\"id\": \"1\", \"body\": \"Alone.\"}\n");
  EXPECT_TRUE(is_large());
}

TEST_F(LargeSyncTest, IsNoneWhereAFileOfManyGrowsByALine) {
  std::string lines;
  for (int i = 0; i < 40; ++i) lines += "{\"id\": \"line " + std::to_string(i) + "\", \"body\": \"Body.\"}\n";
  write("growing.ndjson", lines);
  run();
  write("growing.ndjson", lines + "{\"id\": \"one more\", \"body\": \"Body.\"}\n");
  EXPECT_FALSE(is_large());
  write("growing.ndjson", lines + lines);
  EXPECT_TRUE(is_large());
}

TEST_F(LargeSyncTest, IsNeverOneOverAPartOfTheIndex) {
  for (int i = 0; i < 30; ++i) put(i, "Another body.");
  SyncOptions part = options();
  part.paths = {articles() / "100.md"};
  EXPECT_FALSE(ask(part, false).is_large);
}

TEST_F(LargeSyncTest, MakesTheNextGenerationAsARebuildWould) {
  for (int i = 0; i < 12; ++i) put(i, "Another body.");
  std::filesystem::remove(articles() / "139.md");
  put(77, "New.");
  for (const unsigned workers : {1U, 2U}) {
    SyncOptions told = options();
    told.workers = workers;
    told.shard_bytes = workers == 1 ? 0 : 300;
    told.now = kNow + 1000;
    const auto asked = ask(told, true);
    ASSERT_TRUE(asked.report);
    EXPECT_EQ(counts(*asked.report), workers == 1 ? "1 12 1 47" : "0 0 0 60");
    EXPECT_EQ(current_generation(db())->number, workers + 1);
    EXPECT_EQ(asked.report->revision, workers + 1);
    EXPECT_EQ(run().revision, workers + 1) << "nothing is left to do";
    expect_sound();
  }
  SyncOptions fresh = options();
  fresh.db = folder_ / "fresh";
  run(fresh);
  EXPECT_EQ(describe_index(db()), describe_index(fresh.db));
}

TEST_F(LargeSyncTest, ExtractsNoPdfAgain) {
  if (!has_pdf_reader()) GTEST_SKIP() << "there is no pdftotext";
  for (const char* name : {"stays.pdf", "goes.pdf", "a/comes.pdf"}) {
    write(name, tiny_pdf({{"The harbour of " + std::string(name) + " reopened."}}));
  }
  run();
  std::filesystem::rename(articles() / "goes.pdf", articles() / "z.pdf");
  std::filesystem::rename(articles() / "a/comes.pdf", articles() / "0.pdf");
  for (int i = 0; i < 12; ++i) put(i, "Another body.");
  SyncOptions fresh = options();
  fresh.db = folder_ / "fresh";
  run(fresh);
  const WithoutPdfReader none;
  for (const unsigned workers : {1U, 2U}) {
    SyncOptions told = options();
    told.workers = workers;
    told.shard_bytes = workers == 1 ? 0 : 300;
    const auto asked = ask(told, true);
    ASSERT_TRUE(asked.report);
    EXPECT_EQ(asked.report->failures, 0U);
    EXPECT_EQ(counts(*asked.report), workers == 1 ? "2 12 2 49" : "0 0 0 63");
    EXPECT_EQ(describe_index(db()), describe_index(fresh.db)) << workers;
    expect_sound();
  }
}

TEST_F(LargeSyncTest, LeavesToASyncInPlaceWhatLostTooMuch) {
  for (int i = 0; i < 12; ++i) put(i, "Another body.");
  // One that is refused as it is now: its articles would go.
  write("many.ndjson", "{\"id\": \"1\", \"body\": \"Alone.\"}\n");
  for (int i = 12; i < 40; ++i) write(std::to_string(100 + i) + ".md", std::string("\0\1\2\3", 4));
  EXPECT_FALSE(ask(options(), true).report);
  EXPECT_EQ(current_generation(db())->number, 1U);
  EXPECT_FALSE(std::filesystem::exists(db() / "gen-000002"));
}

TEST_F(LargeSyncTest, LeavesTheIndexAsItWasWhenStopped) {
  for (int i = 0; i < 12; ++i) put(i, "Another body.");
  const auto before = describe_index(db());
  SyncOptions stopping = options();
  stopping.stopped = [] { return true; };
  const auto asked = ask(stopping, true);
  ASSERT_TRUE(asked.report);
  EXPECT_TRUE(asked.report->is_interrupted);
  EXPECT_EQ(asked.report->articles, 60U);
  EXPECT_EQ(describe_index(db()), before);
}

}  // namespace
}  // namespace dateline::test
