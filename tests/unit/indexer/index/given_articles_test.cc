#include "indexer/index/given_articles.h"

#include "indexer/base/digest.h"
#include "indexer/index/descriptor.h"
#include "indexer/index/remove.h"
#include "indexer/index/sync.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class GivenArticlesTest : public IndexFixture {
 protected:
  GivenReport give(const std::string& lines) {
    const auto path = folder_.write("input", lines);
    const Descriptor input(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    SyncOptions told;
    told.db = db();
    const auto report = take_given(told, input.number());
    EXPECT_TRUE(report.ok());
    return report.ok() ? *report : GivenReport{};
  }

  std::string sync_given() {
    SyncOptions told = options();
    told.paths = {given_folder(db())};
    return counts(run(told));
  }
};

TEST_F(GivenArticlesTest, OutlastSyncAndRebuild) {
  write("a.md", "# A\n\nBody.\n");
  run();
  EXPECT_EQ(
      give("{\"id\": \"1\", \"title\": \"T\", \"body\": \"B.\"}\n\n{\"title\": \"U\", \"body\": \"B.\"}\n")
          .articles,
      2U);
  EXPECT_EQ(sync_given(), "2 0 0 1");
  SyncOptions all = options();
  all.paths = {};
  EXPECT_EQ(counts(run(all)), "0 0 0 3");
  const auto rebuilt = rebuild(all, authority_, {});
  ASSERT_TRUE(rebuilt.ok());
  EXPECT_EQ(rebuilt->articles, 3U);
  expect_sound();
}

TEST_F(GivenArticlesTest, TheOneThatIsGivenAgainReplacesTheOneBefore) {
  give("{\"id\": \"1\", \"title\": \"Old\", \"body\": \"B.\"}\n{\"title\": \"U\", \"body\": \"B.\"}\n");
  EXPECT_EQ(sync_given(), "2 0 0 0");
  // More than half of them, of which no disk's loss can be the reason; the last line of an article counts.
  EXPECT_EQ(
      give("{\"id\": \"1\", \"title\": \"Older\", \"body\": \"B.\"}\n{\"title\": \"U\", \"body\": \"B.\"}\n"
           "{\"id\": \"1\", \"title\": \"New\", \"body\": \"B.\"}\n")
          .articles,
      2U);
  EXPECT_EQ(sync_given(), "0 1 0 1");
  const auto described = describe_index(db());
  EXPECT_NE(described.at("1").find("New"), std::string::npos);
  EXPECT_EQ(described.size(), 2U);
  EXPECT_FALSE(std::filesystem::exists(given_folder(db()) / "000001.ndjson"));
  expect_sound();
}

TEST_F(GivenArticlesTest, NamesLinesThatAreNone) {
  const GivenReport report =
      give("{oops\n{\"id\": \"1\", \"title\": \"T\", \"body\": \"B.\"}\n{\"draft\": true}\n");
  EXPECT_EQ(report.articles, 1U);
  EXPECT_EQ(report.failures, 1U);
  ASSERT_EQ(report.failed.size(), 1U);
  EXPECT_EQ(report.failed[0].path, "standard input");
  EXPECT_TRUE(report.failed[0].reason.starts_with("line 1: ")) << report.failed[0].reason;
  EXPECT_EQ(sync_given(), "1 0 0 0");
}

TEST_F(GivenArticlesTest, RemovingIsForGood) {
  give(
      "{\"id\": \"1\", \"title\": \"T\", \"body\": \"B.\"}\n{\"id\": \"2\", \"title\": \"U\", \"body\": "
      "\"B.\"}\n");
  sync_given();
  ASSERT_TRUE(remove_articles({db(), {article_id("1")}, "", 0, kNow}, authority_).ok());
  SyncOptions all = options();
  all.paths = {};
  ASSERT_TRUE(rebuild(all, authority_, {}).ok());
  EXPECT_EQ(counts(run(all)), "0 0 0 1");
  ASSERT_TRUE(remove_articles({db(), {}, "stdin", 0, kNow}, authority_).ok());
  EXPECT_FALSE(std::filesystem::exists(given_folder(db())));
}

TEST_F(GivenArticlesTest, StayThoughTheIndexStandsInAFolderOfArticles) {
  write("a.md", "# A\n\nBody.\n");
  SyncOptions told = options();
  told.db = articles() / "db";
  run(told);
  const auto path = folder_.write("input", "{\"id\": \"1\", \"title\": \"T\", \"body\": \"B.\"}\n");
  const Descriptor input(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  ASSERT_TRUE(take_given(told, input.number()).ok());
  told.paths = {given_folder(told.db)};
  EXPECT_EQ(counts(run(told)), "1 0 0 1");
  told.paths = {};
  EXPECT_EQ(counts(run(told)), "0 0 0 2");
}

}  // namespace
}  // namespace dateline::test
