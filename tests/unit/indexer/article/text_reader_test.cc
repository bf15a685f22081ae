#include "indexer/article/text_reader.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

TEST(ReadText, TakesTheHeaderBlock) {
  const auto article =
      read_text("Title: Harbour\nDate: 21 October 2024\nSource: Gazette\nCamera: 5\n\nIt is open.\n");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->title.text, "Harbour");
  EXPECT_EQ(article->title.origin, Origin::kGiven);
  EXPECT_EQ(iso_date(article->date.date), "2024-10-21");
  EXPECT_EQ(article->source.text, "Gazette");
  EXPECT_EQ(article->body, "It is open.");
  EXPECT_EQ(article->warnings, std::vector<std::string>{"header: want a known field, got 'Camera'"});
}

TEST(ReadText, TakesEverythingAsBodyWithoutOne) {
  const auto article = read_text("It is open.\n\nTitle: this is text\n");
  ASSERT_TRUE(article.ok());
  EXPECT_TRUE(article->title.empty());
  EXPECT_EQ(article->body, "It is open.\n\nTitle: this is text");
}

TEST(ReadText, HoldsToTheCap) {
  EXPECT_TRUE(read_text(std::string(kMaxArticleText, 'a')).ok());
  EXPECT_EQ(read_text(std::string(kMaxArticleText + 1, 'a')).error().message, "text: larger than 2 MiB");
  EXPECT_EQ(read_text("").error().message, "file: empty");
  EXPECT_EQ(read_text("Source: Gazette\n").error().message, "article: want a title or a body, got neither");
}

TEST(ReadText, KeepsForeignScriptsAndDropsMarkers) {
  const auto article = read_text("북한군\u202E 👩‍👩‍👧 \uE000x\uE001 e\u0301\n");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->body, "북한군 👩‍👩‍👧 x e\u0301");
}

}  // namespace
}  // namespace dateline
