#include "tests/bench/article_files.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

TEST(WriteArticleFiles, MakesAFileALine) {
  const test::TempFolder folder;
  std::string lines;
  for (int i = 1; i <= 1001; ++i) lines += "{\"id\": " + std::to_string(i) + "}\n\n";
  const auto made = write_article_files(folder.write("a.ndjson", lines), folder / "out");
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made->files, 1001U);
  EXPECT_EQ(made->bytes, lines.size() - 1001);
  EXPECT_EQ(test::read_text(folder / "out/000/000001.json"), "{\"id\": 1}\n");
  EXPECT_EQ(test::read_text(folder / "out/000/001000.json"), "{\"id\": 1000}\n");
  EXPECT_EQ(test::read_text(folder / "out/001/001001.json"), "{\"id\": 1001}\n");
}

TEST(WriteArticleFiles, WantsArticles) {
  const test::TempFolder folder;
  EXPECT_FALSE(write_article_files(folder.write("a.ndjson", "\n"), folder / "out"));
  EXPECT_FALSE(write_article_files(folder / "none", folder / "out"));
}

}  // namespace
}  // namespace dateline::bench
