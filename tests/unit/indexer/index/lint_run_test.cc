#include "indexer/index/lint_run.h"

#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class LintRunTest : public IndexFixture {
 protected:
  LintRequest request(std::vector<std::filesystem::path> paths) const {
    LintRequest told;
    told.db = db();
    told.paths = std::move(paths);
    told.today = options().extract.today;
    return told;
  }
  Result<LintReport> lint(const LintRequest& told) { return lint_files(told, authority_, {}); }
};

TEST_F(LintRunTest, ReadsFoldersFilesAndTheRootsOfTheIndex) {
  write("a.md", "---\ntitle: A\nsource: S\n---\nBody.\n");
  write("b.ndjson",
        "{\"title\":\"B\",\"source\":\"S\",\"date\":\"2025-01-01\",\"body\":\"One.\"}\n{oops\n"
        "{\"title\":\"C\",\"source\":\"S\",\"body\":\"Two.\"}\n");
  write("note.xyz", "no format of ours");
  run();
  for (const auto& paths :
       std::vector<std::vector<std::filesystem::path>>{{articles()}, {}, {articles(), articles() / "a.md"}}) {
    const auto report = lint(request(paths));
    ASSERT_TRUE(report.ok()) << report.error().message;
    EXPECT_EQ(report->articles, 3U);
    ASSERT_EQ(report->findings.size(), 2U);
    EXPECT_EQ(report->findings[0].path, articles() / "a.md");
    EXPECT_EQ(report->findings[1].path, (articles() / "b.ndjson").string() + "#3");
    ASSERT_EQ(report->failed.size(), 1U);
    EXPECT_EQ(report->failed[0].reason.rfind("line 2", 0), 0U) << report->failed[0].reason;
  }
}

TEST_F(LintRunTest, TakesSidecarsAndLeavesDraftsOut) {
  write("a.txt", "Title: A\nSource: S\n\nBody.\n");
  write("a.txt.meta.yaml", "date: 2025-01-01\n");
  write("b.md", "---\ndraft: true\n---\nBody.\n");
  const auto report = lint(request({articles()}));
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(report->articles, 1U);
  EXPECT_EQ(report->findings.size(), 0U);
  EXPECT_EQ(report->not_read, 1U);
}

TEST_F(LintRunTest, RefusesWhatIsNotThere) {
  EXPECT_FALSE(lint(request({articles() / "none"})).ok());
  EXPECT_FALSE(lint(request({})).ok()) << "no index";
}

TEST_F(LintRunTest, StopsBetweenFiles) {
  write("a.md", "# A\n\nBody.\n");
  LintRequest told = request({articles()});
  told.stopped = [] { return true; };
  const auto report = lint(told);
  ASSERT_TRUE(report.ok());
  EXPECT_TRUE(report->is_interrupted);
  EXPECT_EQ(report->articles, 0U);
}

}  // namespace
}  // namespace dateline::test
