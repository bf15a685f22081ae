#include "indexer/article/body_builder.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

TEST(BodyBuilder, JoinsBlocksByOneEmptyLine) {
  BodyBuilder body;
  body.add(BlockKind::kHeading, " A  heading\n");
  body.add(BlockKind::kParagraph, " \n\t");
  body.add(BlockKind::kListItem, "é\nitem");
  Article article;
  body.finish(article);
  EXPECT_EQ(article.body, "A heading\n\né item");
  const std::vector<Block> blocks{{BlockKind::kHeading, 0, 9}, {BlockKind::kListItem, 11, 18}};
  EXPECT_EQ(article.blocks, blocks);
}

TEST(BodyBuilder, KeepsLineBreaksWhereAsked) {
  BodyBuilder body;
  body.add_lines("\n\n  first\n    second\n\n");
  body.add_lines("\n \n");
  Article article;
  body.finish(article);
  EXPECT_EQ(article.body, "  first\n    second");
  EXPECT_EQ(article.blocks.size(), 1U);
}

TEST(BodyBuilder, StopsOneByteAfterTheCap) {
  BodyBuilder exact;
  exact.add(BlockKind::kParagraph, std::string(kMaxArticleText, 'a'));
  EXPECT_FALSE(exact.too_large());
  exact.add(BlockKind::kParagraph, "b");
  EXPECT_TRUE(exact.too_large());
  BodyBuilder over;
  over.add(BlockKind::kParagraph, std::string(kMaxArticleText + 1, 'a'));
  EXPECT_TRUE(over.too_large());
  EXPECT_EQ(over.size(), 0U);
}

}  // namespace
}  // namespace dateline
