#include "indexer/index/moved_article.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

FileRecord plain_record() {
  FileRecord record;
  record.root = "articles";
  record.path = "a.md";
  record.digest = std::string(32, 'd');
  record.inputs = "inputs";
  record.articles = {{0, "id", 0, "", {}}};
  return record;
}

TEST(MovedArticle, PlainIsAFileOfOneArticleUnderTheKeyThatItWanted) {
  EXPECT_TRUE(is_plain(plain_record(), "inputs"));
  EXPECT_FALSE(is_plain(plain_record(), "others"));
  const auto is_other = [](auto change) {
    FileRecord record = plain_record();
    change(record);
    return !is_plain(record, "inputs");
  };
  EXPECT_TRUE(is_other([](FileRecord& record) { record.articles[0].attempt = 1; }));
  EXPECT_TRUE(is_other([](FileRecord& record) { record.articles[0].record = 1; }));
  EXPECT_TRUE(is_other([](FileRecord& record) { record.articles.push_back(record.articles[0]); }));
  EXPECT_TRUE(is_other([](FileRecord& record) { record.articles.clear(); }));
  EXPECT_TRUE(is_other([](FileRecord& record) { record.problem_count = 1; }));
  EXPECT_TRUE(is_other([](FileRecord& record) { record.not_read_count = 1; }));
  EXPECT_TRUE(is_other([](FileRecord& record) { record.digest.clear(); }));
  EXPECT_TRUE(is_other([](FileRecord& record) { record.path.clear(); }));
}

TEST(MovedArticle, WantsItsOwnKeyAnywhereAndThatOfItsPlaceThere) {
  MovedArticle moved;
  moved.place = "articles/a.md";
  moved.stored.head.key = "articles/a.md";
  EXPECT_EQ(moved.key_at("articles/b.md"), "articles/b.md");
  moved.stored.head.key = "harbour";
  EXPECT_EQ(moved.key_at("articles/b.md"), "harbour");
}

TEST(MovedArticle, SaysTheSameUnlessAnotherNameOrPlaceTellsMore) {
  MovedArticle moved;
  moved.path = "a.md";
  moved.place = "articles/a.md";
  FileRead file;
  file.bytes = "# Title";
  EXPECT_TRUE(says_the_same(moved, "b/c.md", file));
  EXPECT_FALSE(says_the_same(moved, "b.txt", file));
  EXPECT_FALSE(says_the_same(moved, "2024-10-21-a.md", file));
  file.bytes = "id: articles/a.md";
  EXPECT_FALSE(says_the_same(moved, "b/c.md", file));
  file.bytes.clear();
  moved.stored.head.origins = {{"title", Origin::kFilename}};
  EXPECT_FALSE(says_the_same(moved, "b/c.md", file));
  moved.stored.head.origins.clear();
  moved.path = "2024-10-21-a.md";
  EXPECT_FALSE(says_the_same(moved, "b/c.md", file));
}

}  // namespace
}  // namespace dateline
