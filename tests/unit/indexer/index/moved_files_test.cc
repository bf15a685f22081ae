#include "indexer/index/moved_files.h"

#include "tests/support/tiny_pdf.h"
#include "tests/unit/indexer/index/index_fixture.h"
#include "tests/unit/indexer/index/without_pdf_reader.h"

namespace dateline::test {
namespace {

class MovedFilesTest : public IndexFixture {
 protected:
  void SetUp() override {
    // So many that what follows is no large sync.
    for (int i = 0; i < 60; ++i) write("many/" + std::to_string(i) + ".md", "# Title\n\nBody.\n");
  }

  void move(const std::string& from, const std::string& to) const {
    std::filesystem::create_directories((articles() / to).parent_path());
    std::filesystem::rename(articles() / from, articles() / to);
  }

  // What a build of the same files at once has.
  std::map<std::string, std::string> fresh() {
    SyncOptions told = options();
    told.db = folder_ / "fresh";
    std::filesystem::remove_all(told.db);
    run(told);
    return describe_index(told.db);
  }
};

TEST_F(MovedFilesTest, AMovedFileIsNotExtractedAgain) {
  if (!has_pdf_reader()) GTEST_SKIP() << "there is no pdftotext";
  write("b.pdf", tiny_pdf({{"The harbour reopened."}}));
  write("c/report.pdf", tiny_pdf({{"Another harbour closed."}}));
  run();
  // One before the place where it was, one behind it.
  move("b.pdf", "a/first.pdf");
  move("c/report.pdf", "z/last.pdf");
  const auto wanted = fresh();
  const WithoutPdfReader none;
  const SyncReport report = run();
  EXPECT_EQ(counts(report), "2 0 2 60");
  EXPECT_EQ(report.failures, 0U);
  EXPECT_EQ(describe_index(db()), wanted);
  expect_sound();
}

TEST_F(MovedFilesTest, OneOfAnIdOfItsOwnStaysTheSameArticle) {
  write("b.md", "---\nid: harbour\nsource: The Harbour Post\n---\n# Title\n\nBody.\n");
  run();
  move("b.md", "z.md");
  EXPECT_EQ(counts(run()), "0 0 0 61");
  EXPECT_EQ(describe_index(db()), fresh());
}

// Each is as a build at once would have it.
TEST_F(MovedFilesTest, WhatItsNameSaysIsAskedAgain) {
  const std::string named = "Just words.\n";
  write("title from name.txt", named);
  write("2024-10-21-b.md", "# Title\n\nBody with a day in its name.\n");
  write("c.md", "# Title\n\nBody without one.\n");
  write("d.md", "# Title\n\nBody of another format.\n");
  write("e.md", "---\nid: articles/e.md\n---\n# Title\n\nIts id is its place.\n");
  write("f.md", "# Title\n\nBody with a sidecar.\n");
  write("f.md.meta.yaml", "source: Elsewhere\n");
  run();
  move("title from name.txt", "another name.txt");
  move("2024-10-21-b.md", "b.md");
  move("c.md", "2024-10-22-c.md");
  move("d.md", "d.txt");
  move("e.md", "g.md");
  move("f.md", "h.md");
  run();
  EXPECT_EQ(describe_index(db()), fresh());
  expect_sound();
}

TEST_F(MovedFilesTest, KnowsOnlyFilesThatAreGone) {
  const MovedFiles none;
  EXPECT_EQ(none.find("", "a.md", {}), nullptr);
  write("b.md", "# Title\n\nBody of b.\n");
  run();
  std::filesystem::copy(articles() / "b.md", articles() / "copy.md");
  EXPECT_EQ(counts(run()), "1 0 0 61");
  EXPECT_EQ(describe_index(db()), fresh());
}

}  // namespace
}  // namespace dateline::test
