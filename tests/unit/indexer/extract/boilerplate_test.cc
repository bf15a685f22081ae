#include "indexer/extract/boilerplate.h"

#include <gtest/gtest.h>

#include "indexer/article/plain_text.h"

namespace dateline {
namespace {

constexpr const char* kText =
    "The harbour of the town was opened again on Monday, after the storm had passed, and the first ships "
    "left for the sea. "
    "The mayor said that nobody in the town could remember a storm of this kind. The ferry is to run again "
    "on Tuesday, and "
    "the fish market will open as soon as the boats have come back with a catch that is worth the name.";

Article article_of(std::string_view text) {
  Article article;
  BodyBuilder body;
  add_plain_text(text, body);
  body.finish(article);
  return article;
}

TEST(DropBoilerplate, TakesFurnitureFromBothEnds) {
  const std::string text(kText);
  Article article =
      article_of("Sea logo\n\nHarbour reopens\n\nBy Jane RoePublished a day ago\n\n" + text +
                 "\n\nSociety\n\nAbout the Creator\n\nJane Roe\n\nSign in to comment\n\n• Privacy Policy\n\n"
                 "© 2024 Sea, Inc. All Rights Reserved.");
  drop_boilerplate(article);
  EXPECT_EQ(article.body, "Harbour reopens\n\n" + text);
  EXPECT_EQ(article.blocks.size(), 2U);
  EXPECT_EQ(article.warnings,
            std::vector<std::string>{"body: 8 lines that belong to the page were left out"});
}

TEST(DropBoilerplate, LeavesTextAlone) {
  const std::string text(kText);
  for (const std::string& whole : {text, text + "\n\nThe harbour is open.", "Share of the catch\n\n" + text,
                                   // A line of the page's foot above real text is no foot.
                                   "Sign in to comment\n\nThis was what the old page said, as the mayor told "
                                   "us in a long talk yesterday.\n\n" +
                                       text}) {
    Article article = article_of(whole);
    drop_boilerplate(article);
    EXPECT_EQ(article.body, whole);
    EXPECT_TRUE(article.warnings.empty());
  }
}

TEST(DropBoilerplate, NeverTakesMoreThanItsShare) {
  const std::string whole = "Short text.\n\nSign in to comment\n\nPrivacy Policy";
  Article article = article_of(whole);
  drop_boilerplate(article);
  EXPECT_EQ(article.body, whole);
  Article empty;
  drop_boilerplate(empty);
  EXPECT_TRUE(empty.body.empty());
}

TEST(FootAndHeadLines, AreKnown) {
  for (const char* line : {"Privacy Policy", "SIGN IN to comment", "© 2024 Sea", "Copyright 2024 Sea",
                           "Comments", "There are no comments for this story", "Follow us on"}) {
    EXPECT_TRUE(is_foot_line(line)) << line;
  }
  for (const char* line :
       {"The privacy policy of the port was changed.", "Comments by the mayor", "",
        "Sign in to the harbour system, the mayor said, and everything will be there at once."}) {
    EXPECT_FALSE(is_foot_line(line)) << line;
  }
  EXPECT_TRUE(is_head_line("Earth logo"));
  EXPECT_TRUE(is_head_line("Skip to content"));
  EXPECT_FALSE(is_head_line("The company presented its new logo"));
  EXPECT_FALSE(is_head_line("Search for the missing ship goes on"));
}

}  // namespace
}  // namespace dateline
