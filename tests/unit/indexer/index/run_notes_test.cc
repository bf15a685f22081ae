#include "indexer/index/run_notes.h"

#include "indexer/index/remove.h"
#include "indexer/index/touched_sync.h"
#include "indexer/index/writer_lock.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class RunNotesTest : public IndexFixture {
 protected:
  // "@+5 articles/bad.json, articles/worse.json": seconds after kNow, and the files that failed.
  std::string notes() const {
    const auto generation = current_generation(db());
    const auto run = generation ? read_last_run(*generation) : std::nullopt;
    if (!run) return "none";
    std::string text = run->ended ? "@+" + std::to_string(*run->ended - kNow) : "@never";
    for (const FailedFile& file : run->failed) {
      text += (&file == run->failed.data() ? " " : ", ") + full_path(file.root, file.path);
      EXPECT_FALSE(file.reason.empty());
      EXPECT_EQ(file.reason.find(folder_.path().string()), std::string::npos);
    }
    EXPECT_EQ(run->failed_files, run->failed.size());
    return text;
  }

  // All roots, so many seconds after kNow.
  SyncOptions at(int seconds) const {
    SyncOptions told = options();
    told.now += seconds;
    return told;
  }
};

const std::string kArticle = R"({"title": "T", "body": "Body."})";

TEST_F(RunNotesTest, TellWhichFilesFailUntilTheyAreMended) {
  write("a.md", "# A\n\nBody.\n");
  write("bad.json", "{");
  run();
  EXPECT_EQ(notes(), "@+0 articles/bad.json");
  EXPECT_EQ(run(at(5)).revision, 1U) << "nothing is committed";
  EXPECT_EQ(notes(), "@+5 articles/bad.json");
  write("bad.json", kArticle);
  write("sub/worse.json", "{");
  run(at(9));
  EXPECT_EQ(notes(), "@+9 articles/sub/worse.json");
  std::filesystem::remove(articles() / "sub/worse.json");
  run(at(12));
  EXPECT_EQ(notes(), "@+12");
  expect_sound();
}

TEST_F(RunNotesTest, GoIntoEveryNewGeneration) {
  write("bad.json", "{");
  write("a.md", "# A\n\nBody.\n");
  run();
  SyncOptions again = at(3);
  again.paths.clear();
  ASSERT_TRUE(rebuild(again, authority_, {}).ok());
  EXPECT_EQ(current_generation(db())->number, 2U);
  EXPECT_EQ(notes(), "@+3 articles/bad.json");
}

TEST_F(RunNotesTest, OfARunOverAPartLeaveTheRest) {
  write("x/bad.json", "{");
  write("y/bad.json", "{");
  write("z.md", "# Z\n\nBody.\n");
  run();
  write("x/bad.json", kArticle);
  write("y/bad.json", kArticle);
  SyncOptions part = at(4);
  part.paths = {articles() / "x"};
  run(part);
  EXPECT_EQ(notes(), "@+4 articles/y/bad.json");
}

TEST_F(RunNotesTest, OfTouchedFilesLeaveTheRest) {
  for (const char* name : {"a.md", "b.md", "c.md"}) write(name, "# Title\n\nBody.\n");
  write("bad.json", "{");
  write("worse.json", "{");
  run();
  IndexStanding standing = run().standing;
  write("bad.json", kArticle);
  write("new.json", "{");
  const auto touched =
      sync_touched(at(6), authority_, standing, {{"articles", "bad.json"}, {"articles", "new.json"}});
  ASSERT_TRUE(touched.ok() && touched->has_value());
  EXPECT_EQ(notes(), "@+6 articles/new.json, articles/worse.json");
  EXPECT_EQ(run(at(7)).revision, (*touched)->revision);
  EXPECT_EQ(notes(), "@+7 articles/new.json, articles/worse.json");
}

TEST_F(RunNotesTest, ARunThatKeptARootDidNotEndWell) {
  write("a.md", "# A\n\nBody.\n");
  write("bad.json", "{");
  run();
  std::filesystem::rename(articles(), folder_ / "away");
  SyncOptions plain = at(8);
  plain.paths.clear();
  EXPECT_FALSE(run(plain).kept.empty());
  EXPECT_EQ(notes(), "@+0 articles/bad.json");
}

TEST_F(RunNotesTest, OfAWatchGoOnWhileNothingHappensUnlessItKeptARoot) {
  write("a.md", "# A\n\nBody.\n");
  write("bad.json", "{");
  SyncOptions both = options();
  both.paths.push_back(folder_.write("other/x.md", "# X\n\nBody.\n").parent_path());
  run(both);
  SyncOptions all = at(20);
  all.paths.clear();
  IndexStanding standing = run(all).standing;
  renew_run(db(), standing, kNow + 30);
  EXPECT_EQ(notes(), "@+30 articles/bad.json");
  {
    const WriterLock another(db(), "another", {0, {}});
    renew_run(db(), standing, kNow + 40);
  }
  EXPECT_EQ(notes(), "@+30 articles/bad.json");
  std::filesystem::rename(articles(), folder_ / "away");
  standing = run(all).standing;
  renew_run(db(), standing, kNow + 60);
  const auto touched = sync_touched(at(70), authority_, standing, {{"other", "x.md"}});
  ASSERT_TRUE(touched.ok() && touched->has_value());
  EXPECT_EQ(notes(), "@+30 articles/bad.json");
}

TEST_F(RunNotesTest, ARunThatWritesNothingOrWasStoppedLeavesThem) {
  write("bad.json", "{");
  SyncOptions dry = at(2);
  dry.dry_run = true;
  run(dry);
  EXPECT_EQ(notes(), "none");
  run();
  write("bad.json", kArticle);
  run(dry);
  EXPECT_EQ(notes(), "@+0 articles/bad.json");
  SyncOptions stopped = at(3);
  stopped.stopped = [] { return true; };
  EXPECT_TRUE(run(stopped).is_interrupted);
  EXPECT_EQ(notes(), "@+0 articles/bad.json");
}

TEST_F(RunNotesTest, ForgetTheFilesOfAForgottenRoot) {
  write("bad.json", "{");
  const auto other = folder_.write("other/bad.json", "{");
  SyncOptions both = options();
  both.paths.push_back(other.parent_path());
  run(both);
  EXPECT_EQ(notes(), "@+0 articles/bad.json, other/bad.json");
  ASSERT_TRUE(remove_articles({db(), {}, "other", 0, kNow + 1}, authority_).ok());
  EXPECT_EQ(notes(), "@+0 articles/bad.json");
}

TEST_F(RunNotesTest, OfARootThatIsAFileNameTheRoot) {
  SyncOptions one = options();
  one.paths = {folder_.write("alone.json", "{")};
  run(one);
  EXPECT_EQ(notes(), "@+0 alone.json");
}

const std::vector<Root> kRoots{{"news", "/data/news"}, {"inner", "/data/news/inner"}};

TEST(AfterRun, NamesAFileOnceByItsInnermostRootAndNoPathOfTheMachine) {
  SyncReport report;
  report.failed = {{"/data/news/a", "'/data/news/a' is odd"},
                   {"/data/news/a", "3 more records failed"},
                   {"/data/news/inner/b", "no"},
                   {"/elsewhere/c", "no"}};
  const LastRun run = after_run({}, whole_reach(kNow, kRoots), report);
  EXPECT_EQ(run, (LastRun{kNow, 2, {{"inner", "b", "no"}, {"news", "a", "'news/a' is odd"}}}));
}

// What a run cannot open has no record: only these notes know of it.
TEST(AfterRun, KeepsWhatWasNotLookedAt) {
  const LastRun before{kNow - 9, 3, {{"gone", "x", "no"}, {"news", "part/a", "no"}, {"news", "party", "no"}}};
  const RunReach part{kNow, kRoots, {{kRoots[0], {"part"}}}};
  EXPECT_EQ(after_run(before, part, {}), (LastRun{kNow, 1, {{"news", "party", "no"}}}));
}

TEST(AfterRun, CountsMoreThanItNames) {
  SyncReport report;
  for (int i = 0; i < 1003; ++i) report.failed.push_back({"/data/news/" + std::to_string(i), "no"});
  const LastRun before = after_run({}, whole_reach(kNow, kRoots), report);
  EXPECT_EQ(before.failed_files, 1003U);
  EXPECT_EQ(before.failed.size(), kFailedNamed);
  const RunReach touched{kNow, kRoots, {{kRoots[0], {"0"}}}, false};
  EXPECT_EQ(after_run(before, touched, {}).failed_files, 1002U);
}

}  // namespace
}  // namespace dateline::test
