#include "indexer/article/page_junk.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// Judges the first element after <body>.
struct Case {
  std::string html;
  bool furniture, aside;
  int weight;
};

TEST(PageJunk, JudgesByTagAndName) {
  const std::vector<Case> cases{
      {"<p>", false, false, 0},
      {"<nav>", true, false, 0},
      {"<header>", true, false, 0},
      {"<div hidden>", true, false, 0},
      {"<div style='display : none'>", true, false, 0},
      {"<div role=navigation>", true, false, 0},
      {"<div aria-hidden=true>", true, false, 0},
      {"<div class=related-posts>", false, true, 0},
      {"<div class=share-post>", false, false, 0},
      {"<div class=relatedLinks>", false, true, -25},
      {"<div id=comments>", false, true, -25},
      {"<div class=article-body>", false, false, 25},
      {"<div class=PageRow>", false, false, 0},
      {"<article class=share>", false, false, -25},
  };
  for (const Case& one : cases) {
    const PageTree page("<body>" + one.html + "text");
    const std::size_t element = page.find(GUMBO_TAG_BODY) + 1;
    ASSERT_LT(element, page.elements().size()) << one.html;
    EXPECT_EQ(is_furniture(page, element), one.furniture) << one.html;
    EXPECT_EQ(is_named_aside(page, element), one.aside) << one.html;
    EXPECT_EQ(class_weight(page, element), one.weight) << one.html;
  }
}

TEST(PageJunk, KeepsTheHeaderOfAnArticle) {
  const PageTree page("<article><header>x</header></article>");
  EXPECT_FALSE(is_furniture(page, page.find(GUMBO_TAG_HEADER)));
}

TEST(IsBlock, TellsBlocksFromInlineElements) {
  EXPECT_TRUE(is_block(GUMBO_TAG_DIV));
  EXPECT_TRUE(is_block(GUMBO_TAG_LI));
  EXPECT_FALSE(is_block(GUMBO_TAG_A));
  EXPECT_FALSE(is_block(GUMBO_TAG_SPAN));
}

}  // namespace
}  // namespace dateline
