#include "indexer/index/watch.h"

#include "indexer/index/writer_lock.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

// What is done to the files, and what the next pass with a change is to say; "kept" for one that keeps a
// root.
struct WatchStep {
  std::function<void()> act;
  std::string expected;
};

// Does the steps one after the other, each when the watch told of the one before it. No clock: a watch that
// misses one runs until the test's deadline.
class WatchTest : public IndexFixture {
 protected:
  void follow(std::vector<WatchStep> steps) {
    WatchOptions told{options(), authority_folder_, {}};
    std::size_t at = 0;
    bool is_done = false;
    const auto next = [&] {
      is_done = at == steps.size();
      if (!is_done) steps[at].act();
    };
    told.sync.stopped = [&is_done] { return is_done; };
    WatchSink sink;
    sink.watching = [&](std::size_t) { next(); };
    sink.notice = [this](const std::string& text) { notices_ += text + "\n"; };
    bool is_first = true;
    sink.synced = [&](const SyncReport& report, WatchPass pass, double) {
      if (std::exchange(is_first, false)) return;
      const bool is_change = report.added + report.changed + report.removed > 0;
      if (pass == WatchPass::kAgain) {
        EXPECT_FALSE(is_change);
      }
      if (!is_change && report.kept.empty()) return;
      ASSERT_LT(at, steps.size()) << counts(report);
      const std::string said = report.kept.empty() ? counts(report) : "kept";
      EXPECT_EQ(said.substr(0, steps[at].expected.size()), steps[at].expected) << "step " << at;
      ++at;
      next();
    };
    const Outcome ended = watch(told, {}, sink);
    EXPECT_TRUE(ended.ok()) << (ended.ok() ? "" : ended.error().message);
    EXPECT_EQ(at, steps.size());
  }

  std::filesystem::path authority_folder_;
  std::string notices_;
};

TEST_F(WatchTest, FollowsFiles) {
  write("a.md", "# A\n\nBody.\n");
  write("x.md", "# X\n\nBody.\n");
  follow({{[&] { write("b.md", "# B\n\nBody.\n"); }, "1 0 0"},
          {[&] { write("b.md", "# B\n\nAnother body.\n"); }, "0 1 0"},
          // As editors save: beside it, then over it; or with the old one put away.
          {[&] {
             folder_.write("articles/.b.md.new", "# B\n\nA third body.\n");
             std::filesystem::rename(articles() / ".b.md.new", articles() / "b.md");
           },
           "0 1 0"},
          {[&] {
             std::filesystem::rename(articles() / "b.md", articles() / "b.md~");
             write("b.md", "# B\n\nA fourth body.\n");
           },
           "0 1 0"},
          {[&] { std::filesystem::rename(articles() / "b.md", articles() / "c.md"); }, "1 0 1"},
          {[&] { write("c.md.meta.yaml", "title: Beside\n"); }, "0 1 0"},
          {[&] { std::filesystem::remove(articles() / "c.md"); }, "0 0 1"}});
  EXPECT_EQ(counts(run()), "0 0 0 2");
  expect_sound();
}

TEST_F(WatchTest, SaysThatItIsAtWorkWhileNothingHappens) {
  write("a.md", "# A\n\nBody.\n");
  WatchOptions told{options(), authority_folder_, {}};
  told.renewal = std::chrono::seconds(0);
  const auto notes = db() / "gen-000001" / kLastRunFile;
  bool is_watching = false;
  told.sync.stopped = [&] { return is_watching && std::filesystem::exists(notes); };
  WatchSink sink;
  sink.synced = [](const SyncReport&, WatchPass, double) {};
  sink.watching = [&](std::size_t) { is_watching = std::filesystem::remove(notes); };
  EXPECT_TRUE(watch(told, {}, sink).ok());
}

TEST_F(WatchTest, FollowsFolders) {
  for (const char* name : {"a.md", "b.md", "c.md"}) write(name, "# Title\n\nBody.\n");
  folder_.write("beside/deep/er/d.md", "# D\n\nBody.\n");
  follow({{[&] { write("new/er/e.md", "# E\n\nBody.\n"); }, "1 0 0"},
          {[&] { write("new/er/f.md", "# F\n\nBody.\n"); }, "1 0 0"},
          {[&] { std::filesystem::rename(folder_ / "beside", articles() / "beside"); }, "1 0 0"},
          {[&] { std::filesystem::rename(articles() / "new", articles() / "old"); }, "2 0 2"},
          {[&] { write("old/er/g.md", "# G\n\nBody.\n"); }, "1 0 0"},
          {[&] { std::filesystem::rename(articles() / "old", folder_ / "out"); }, "0 0 3"},
          {[&] { std::filesystem::remove_all(articles() / "beside"); }, "0 0 1"}});
  EXPECT_EQ(counts(run()), "0 0 0 3");
  expect_sound();
}

TEST_F(WatchTest, KeepsTheArticlesOfARootThatVanishes) {
  for (const char* name : {"a.md", "b.md"}) write(name, "# Title\n\nBody.\n");
  follow({{[&] { std::filesystem::rename(articles(), folder_ / "away"); }, "kept"},
          {[&] {
             folder_.write("away/c.md", "# C\n\nBody.\n");
             std::filesystem::rename(folder_ / "away", articles());
           },
           "1 0 0 2"},
          {[&] { write("d.md", "# D\n\nBody.\n"); }, "1 0 0"}});
  expect_sound();
}

TEST_F(WatchTest, FollowsARootThatIsAFile) {
  write("news.ndjson", "{\"id\": \"1\", \"title\": \"T\", \"body\": \"Body.\"}\n");
  SyncOptions told = options();
  told.paths = {articles() / "news.ndjson"};
  run(told);
  std::filesystem::remove_all(folder_ / "elsewhere");
  folder_.write("elsewhere/a.md", "# A\n\nBody.\n");
  const std::string two =
      "{\"id\": \"1\", \"title\": \"T\", \"body\": \"Body.\"}\n{\"id\": \"2\", \"title\": \"U\", \"body\": "
      "\"B.\"}\n";
  WatchOptions watched{options(), {}, {}};
  watched.sync.paths = {};
  bool is_done = false;
  watched.sync.stopped = [&is_done] { return is_done; };
  WatchSink sink;
  sink.watching = [&](std::size_t) { folder_.write("articles/news.ndjson", two); };
  sink.synced = [&](const SyncReport& report, WatchPass, double) { is_done = report.added == 1; };
  sink.notice = [](const std::string&) {};
  EXPECT_TRUE(watch(watched, {}, sink).ok());
  EXPECT_TRUE(is_done);
}

TEST_F(WatchTest, ReadsTheAuthorityFilesAgain) {
  authority_folder_ = folder_ / "authority";
  const auto sources = [this](const std::string& label) {
    folder_.write("authority/sources.json", R"({"version": 1, "sources": [{"id": "post", "name": ")" + label +
                                                R"(", "hosts": [], "aliases": ["The P"]}]})");
  };
  sources("The Post");
  write("a.md", "---\nsource: The P\n---\n# A\n\nBody.\n");
  write("b.md", "---\nsource: Q\n---\n# B\n\nBody.\n");
  follow({{[&] { write("c.md", "---\nsource: The P\n---\n# C\n\nBody.\n"); }, "1 0 0"},
          {[&] { sources("The Gazette"); }, "0 2 0"}});
  EXPECT_NE(notices_.find("the authority files changed"), std::string::npos) << notices_;
}

TEST_F(WatchTest, GoesOnBesideOtherWriters) {
  write("a.md", "# A\n\nBody.\n");
  write("b.md", "# B\n\nBody.\n");
  const auto add_beside = [this](const std::string& name) {
    SyncOptions other = options();
    folder_.write("beside/" + name, "# Beside\n\nBody.\n");
    other.paths = {folder_ / "beside"};
    EXPECT_EQ(run(other).added, 1U);
  };
  follow({{[&] {
             add_beside("x.md");
             write("c.md", "# C\n\nBody.\n");
           },
           "1 0 0 3"},
          // The root that the other added is followed too.
          {[&] { folder_.write("beside/y.md", "# Y\n\nBody.\n"); }, "1 0 0"},
          {[&] {
             SyncOptions other = options();
             other.paths = {};
             EXPECT_TRUE(rebuild(other, authority_, {}).ok());
             write("d.md", "# D\n\nBody.\n");
           },
           "1 0 0 5"}});
  expect_sound();
}

}  // namespace
}  // namespace dateline::test
