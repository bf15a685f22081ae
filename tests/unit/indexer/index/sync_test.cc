#include "indexer/index/sync.h"

#include "indexer/index/index_status.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

using SyncTest = IndexFixture;

TEST_F(SyncTest, AddsChangesAndRemoves) {
  for (int i = 0; i < 5; ++i)
    write(std::to_string(i) + ".md", "# Title\n\nBody of " + std::to_string(i) + ".\n");
  EXPECT_EQ(counts(run()), "5 0 0 0");
  EXPECT_EQ(counts(run()), "0 0 0 5");
  write("1.md", "# Title\n\nAnother body.\n");
  write("9.md", "# Title\n\nA new one.\n");
  std::filesystem::remove(articles() / "0.md");
  const SyncReport report = run();
  EXPECT_EQ(counts(report), "1 1 1 3");
  EXPECT_EQ(report.articles, 5U);
  expect_sound();
}

TEST_F(SyncTest, CommitsNothingWhenNothingChanged) {
  write("a.md", "# A\n\nBody.\n");
  EXPECT_EQ(run().revision, 1U);
  EXPECT_EQ(run().revision, 1U);
  EXPECT_TRUE(std::filesystem::exists(db() / "gen-000001/manifest"));
}

TEST_F(SyncTest, SeesThroughATouchedFile) {
  const auto file = write("a.md", "# A\n\nBody.\n");
  run();
  set_time(file, 1700000000);
  EXPECT_EQ(counts(run()), "0 0 0 1");
}

TEST_F(SyncTest, RemembersItsRoots) {
  write("a.md", "# A\n\nBody.\n");
  run();
  SyncOptions plain = options();
  plain.paths.clear();
  write("b.md", "# B\n\nBody.\n");
  EXPECT_EQ(counts(run(plain)), "1 0 0 1");
}

TEST_F(SyncTest, LooksOnlyBelowThePathItIsGiven) {
  write("x/a.md", "# A\n\nBody.\n");
  write("y/b.md", "# B\n\nBody.\n");
  run();
  write("x/a.md", "# A\n\nChanged.\n");
  write("y/b.md", "# B\n\nChanged.\n");
  SyncOptions part = options();
  part.paths = {articles() / "x"};
  EXPECT_EQ(counts(run(part)), "0 1 0 1");
  EXPECT_EQ(counts(run()), "0 1 0 1");
}

TEST_F(SyncTest, GivesAKeyMetTwiceToTheFirstAndTellsBoth) {
  write("b.md", "---\nid: same\n---\n# B\n\nBody.\n");
  run();
  write("a.md", "---\nid: same\n---\n# A\n\nBody.\n");
  const SyncReport report = run();
  EXPECT_EQ(report.articles, 2U);
  ASSERT_FALSE(report.warnings.empty());
  EXPECT_NE(report.warnings.back().path.find("b.md"), std::string::npos);
  EXPECT_NE(report.warnings.back().reason.find("a.md"), std::string::npos);
  EXPECT_EQ(describe_index(db()).count("articles/b.md"), 1U);
  std::filesystem::remove(articles() / "a.md");
  run();
  EXPECT_EQ(describe_index(db()).count("articles/b.md"), 0U) << "it has its own id again";
  expect_sound();
}

TEST_F(SyncTest, CarriesFirstIndexedThroughChangesAndMoves) {
  write("a.md", "---\nid: mine\n---\n# A\n\nBody.\n");
  write("k.md", "# K\n\nBody.\n");
  run();
  SyncOptions later = options();
  later.now = kNow + 1000;
  std::filesystem::rename(articles() / "a.md", articles() / "z.md");
  EXPECT_EQ(counts(run(later)), "0 0 0 2");
  const Xapian::Database database = *open_index(*current_generation(db()));
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    EXPECT_EQ(decode_head(database.get_document(*posting).get_data())->first_indexed, kNow);
  }
}

TEST_F(SyncTest, IndexesTheNeighboursOfABadRecord) {
  std::string lines;
  for (int i = 1; i <= 10; ++i) {
    lines +=
        i == 7 ? "{\"title\": oops}\n" : "{\"title\": \"T" + std::to_string(i) + "\", \"body\": \"Body.\"}\n";
  }
  write("many.ndjson", lines);
  const SyncReport report = run();
  EXPECT_EQ(report.added, 9U);
  ASSERT_EQ(report.failed.size(), 1U);
  EXPECT_NE(report.failed[0].reason.find("line 7"), std::string::npos) << report.failed[0].reason;
  EXPECT_EQ(run().failures, 1U) << "a failure that stands is told again";
}

TEST_F(SyncTest, IndexesAWordOf300BytesAndItsNeighbours) {
  write("a.md", "# A\n\nBefore " + std::string(300, 'w') + " after.\n");
  write("b.md", "# B\n\nBody.\n");
  EXPECT_EQ(counts(run()), "2 0 0 0");
  expect_sound();
}

TEST_F(SyncTest, RemovesNothingOfARootThatIsEmptyOrMissing) {
  write("a.md", "# A\n\nBody.\n");
  write("b.md", "# B\n\nBody.\n");
  run();
  std::filesystem::remove(articles() / "a.md");
  std::filesystem::remove(articles() / "b.md");
  SyncReport report = run();
  EXPECT_EQ(report.kept.size(), 1U);
  EXPECT_EQ(report.articles, 2U);
  std::filesystem::remove(articles());
  report = run();
  EXPECT_EQ(report.kept.size(), 1U);
  EXPECT_EQ(report.articles, 2U);
  std::filesystem::create_directory(articles());
  SyncOptions allowed = options();
  allowed.allow_shrink = true;
  EXPECT_EQ(run(allowed).articles, 0U);
}

TEST_F(SyncTest, RemovesNothingOfAFileThatWasCutShort) {
  std::string lines;
  for (int i = 0; i < 10; ++i)
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"title\": \"T\", \"body\": \"B.\"}\n";
  write("many.ndjson", lines);
  run();
  write("many.ndjson", lines.substr(0, lines.size() / 4));
  const SyncReport report = run();
  EXPECT_EQ(report.kept.size(), 1U);
  EXPECT_EQ(report.articles, 10U);
  expect_sound();
  SyncOptions allowed = options();
  allowed.allow_shrink = true;
  EXPECT_LT(run(allowed).articles, 4U);
  expect_sound();
}

TEST_F(SyncTest, ChangesNothingWhenItIsStoppedWhileItLooks) {
  for (int i = 0; i < 200; ++i) write(std::to_string(i) + ".md", "# Title\n\nBody.\n");
  SyncOptions stopping = options();
  stopping.stopped = [] { return true; };
  EXPECT_TRUE(run(stopping).is_interrupted);
  EXPECT_FALSE(std::filesystem::exists(db() / "current"));
  EXPECT_EQ(run().articles, 200U);
  std::filesystem::remove(articles() / "7.md");
  const SyncReport report = run(stopping);
  EXPECT_TRUE(report.is_interrupted);
  EXPECT_EQ(report.articles, 200U);
  EXPECT_EQ(report.revision, 1U);
  EXPECT_EQ(counts(run()), "0 0 1 199");
  expect_sound();
}

TEST_F(SyncTest, CommitsWhatIsDoneWhenStopped) {
  std::string lines;
  for (int i = 0; i < 50; ++i)
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"title\": \"T\", \"body\": \"B.\"}\n";
  write("many.ndjson", lines);
  SyncOptions stopping = options();
  int asked = 0;
  stopping.stopped = [&asked] { return ++asked > 20; };
  const SyncReport report = run(stopping);
  EXPECT_TRUE(report.is_interrupted);
  EXPECT_GT(report.articles, 0U);
  EXPECT_LT(report.articles, 50U);
  expect_sound();
  EXPECT_EQ(run().articles, 50U);
  expect_sound();
}

TEST_F(SyncTest, StaysSoundWhenARunBreaksOffBetweenTheBatchesOfAFile) {
  write("a.md", "# A\n\nBody.\n");
  run();
  std::string lines;
  for (int i = 0; i < 2500; ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"title\": \"T\", \"body\": \"B.\"}\n";
  }
  write("many.ndjson", lines);
  SyncOptions breaking = options();
  int asked = 0;
  breaking.stopped = [&asked]() -> bool {
    if (++asked > 2300) throw std::runtime_error("as if the disk had failed");
    return false;
  };
  EXPECT_THROW(static_cast<void>(sync(breaking, authority_, {})), std::runtime_error);
  EXPECT_EQ(read_status(db())->articles, 2001U) << "the last commit stands";
  expect_sound();
  EXPECT_EQ(run().articles, 2501U);
  expect_sound();
}

TEST_F(SyncTest, WritesNothingWhenDry) {
  write("a.md", "# A\n\nBody.\n");
  SyncOptions dry = options();
  dry.dry_run = true;
  EXPECT_EQ(counts(run(dry)), "1 0 0 0");
  EXPECT_FALSE(std::filesystem::exists(db()));
  run();
  write("a.md", "# A\n\nOther.\n");
  write("b.md", "# B\n\nBody.\n");
  EXPECT_EQ(counts(run(dry)), "1 1 0 0");
  EXPECT_EQ(read_revision(*open_index(*current_generation(db()))), 1U);
}

TEST_F(SyncTest, ReadsAllAgainWhenTheOptionsChange) {
  write("a.md", "# A\n\nBody.\n");
  run();
  SyncOptions british = options();
  british.extract.default_country = "GB";
  run(british);
  const auto records = read_records(*open_index(*current_generation(db())));
  EXPECT_NE(records.at(0).inputs, "");
  EXPECT_EQ(counts(run(british)), "0 0 0 1");
}

TEST_F(SyncTest, LeavesNoTraceOfAMistypedFolder) {
  SyncOptions typo = options();
  typo.paths = {folder_ / "typo"};
  EXPECT_FALSE(sync(typo, authority_, {}).ok());
  EXPECT_FALSE(std::filesystem::exists(db()));
}

TEST_F(SyncTest, TakesAFileAsARootOfOne) {
  SyncOptions one = options();
  one.paths = {write("many.ndjson", "{\"title\": \"T\", \"body\": \"B.\"}\n")};
  run(one);
  EXPECT_EQ(describe_index(db()).count("many.ndjson#1"), 1U);
}

}  // namespace
}  // namespace dateline::test
