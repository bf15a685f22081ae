// Odd and bad article files, each with two good neighbours: what is said, what is indexed, and that the
// neighbours are.
#include <sys/stat.h>
#include <unistd.h>

#include "tests/e2e/indexer/bad_article_rows.h"
#include "tests/e2e/indexer/indexer_fixture.h"

namespace dateline::test {
namespace {

class BadArticlesE2e : public IndexerFixture, public testing::WithParamInterface<BadArticleRow> {
 protected:
  void SetUp() override {
    folder_.write("articles/0.md", "---\ntitle: Before\n---\nThe first neighbour.\n");
    folder_.write("articles/z.md", "---\ntitle: Behind\n---\nThe last neighbour.\n");
  }

  // One run over all; what it adds, besides the neighbours, and how many failed.
  ProcessResult expect_sync(int indexed, int failed) {
    ProcessResult result = run({"sync", "articles", "-v"});
    EXPECT_EQ(result.exit_code, failed > 0 ? 3 : 0) << result.err;
    expect_holds(result.out, std::to_string(indexed + 2) + " new, 0 changed, 0 removed, " +
                                 std::to_string(failed) + " failed in ");
    const ProcessResult verified = run({"verify"});
    EXPECT_EQ(verified.exit_code, 0) << verified.err;
    return result;
  }
};

TEST_P(BadArticlesE2e, IsAnsweredAndItsNeighboursAreIndexed) {
  const BadArticleRow& row = GetParam();
  for (const auto& [name, bytes] : row.files) folder_.write("articles/" + name, bytes);
  const int failed = row.failed >= 0 ? row.failed : row.indexed == 0 ? 1 : 0;
  const ProcessResult result = expect_sync(row.indexed, failed);
  if (row.says.empty()) {
    EXPECT_EQ(result.err.find("warning: "), std::string::npos) << result.err;
  } else {
    expect_holds(result.err, row.says);
  }
  EXPECT_EQ(result.err.find('\x1b'), std::string::npos);
  if (!row.shows.empty())
    expect_holds(run({"inspect", "articles/" + row.files[0].first, "--json"}).out, row.shows);
}

INSTANTIATE_TEST_SUITE_P(Table, BadArticlesE2e, testing::ValuesIn(bad_article_rows()),
                         [](const testing::TestParamInfo<BadArticleRow>& row) { return row.param.name; });

// What cannot be written as bytes of a file.
using OddFilesE2e = BadArticlesE2e;

TEST_F(OddFilesE2e, A2PdfOver64MiB) {
  const auto path = folder_.write("articles/a.pdf", "%PDF-1.4\n");
  std::filesystem::resize_file(path, 64 * kMebibyte + 1);
  expect_holds(expect_sync(0, 1).err, "a.pdf: larger than 64 MiB");
}

TEST_F(OddFilesE2e, A14NoRegularFiles) {
  const auto articles = folder_ / "articles";
  std::filesystem::create_symlink("/etc/passwd", articles / "link.txt");
  std::filesystem::create_symlink("loop.txt", articles / "loop.txt");
  std::filesystem::create_symlink("nowhere", articles / "dangling.txt");
  std::filesystem::create_symlink("/dev/zero", articles / "zero.txt");
  std::filesystem::create_directory_symlink("..", articles / "up");
  ASSERT_EQ(mkfifo((articles / "fifo.txt").c_str(), 0600), 0);
  std::filesystem::create_directory(articles / "folder.md");
  const ProcessResult result = expect_sync(0, 0);
  for (const char* name : {"link.txt", "loop.txt", "dangling.txt", "zero.txt", "up"}) {
    expect_holds(result.err, std::string(name) + ": not read: a symbolic link");
  }
  expect_holds(result.err, "fifo.txt: not read: a FIFO");
}

// The same bytes under two names are two articles: which of the names would be the right one cannot be told.
TEST_F(OddFilesE2e, A14HardLinkTwice) {
  const auto path = folder_.write("articles/a.txt", "Title: T\n\nBody.\n");
  std::filesystem::create_hard_link(path, folder_ / "articles/b.txt");
  expect_sync(2, 0);
}

TEST_F(OddFilesE2e, A15PermissionDenied) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const auto path = folder_.write("articles/a.txt", "Title: T\n\nBody.\n");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  expect_holds(expect_sync(0, 1).err, "a.txt: ");
}

// A file that goes, shrinks or grows under the reading is tried by the tests of file_reader; here it is gone
// between two runs: its article goes too, and the neighbours stay.
TEST_F(OddFilesE2e, A15Deleted) {
  const auto path = folder_.write("articles/a.txt", "Title: T\n\nBody.\n");
  expect_sync(1, 0);
  std::filesystem::remove(path);
  expect_holds(run({"sync"}).out, "0 new, 0 changed, 1 removed, 0 failed in ");
}

// Nine hundred, not a hundred thousand: the count is what is tested.
TEST_F(OddFilesE2e, A16OneAmongMany) {
  for (int i = 0; i < 899; ++i)
    folder_.write("articles/many/" + std::to_string(i) + ".txt",
                  "Title: T\n\nBody of " + std::to_string(i) + ".\n");
  folder_.write("articles/many/bad.json", "{");
  expect_holds(expect_sync(899, 1).err, "failed: ");
  expect_holds(run({"status"}).out, "901 articles");
}

}  // namespace
}  // namespace dateline::test
