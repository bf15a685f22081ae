#include "indexer/authority/surroundings.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(SentenceAround, StopsAtPunctuationAndLineEnds) {
  const std::string text = "One came. Two at 3.5 percent went! Three\nFour。五";
  EXPECT_EQ(sentence_around(text, text.find("3.5")), " Two at 3.5 percent went");
  EXPECT_EQ(sentence_around(text, 0), "One came");
  EXPECT_EQ(sentence_around(text, text.find("Three")), " Three");
  EXPECT_EQ(sentence_around(text, text.find("Four")), "Four");
  EXPECT_LE(sentence_around(std::string(5000, 'a'), 2500).size(), 1200U);
  EXPECT_EQ(sentence_around("", 0), "");
}

TEST(HasContext, WantsWholeWords) {
  EXPECT_TRUE(has_context("The Pentagon's chief", {"pentagon"}));
  EXPECT_TRUE(has_context("the defence   secretary came", {"Navy", "Defence Secretary"}));
  EXPECT_FALSE(has_context("defenceless", {"defence"}));
  EXPECT_TRUE(has_context("미국 국방장관은", {"국방장관"}));
  EXPECT_TRUE(has_context("米国防長官が", {"国防長官"}));
  EXPECT_FALSE(has_context("anything", {}));
  EXPECT_FALSE(has_context("anything", {"..."}));
  EXPECT_FALSE(has_context("", {"a"}));
}

TEST(Phrases, TouchTheNameAsWholeWords) {
  EXPECT_TRUE(starts_with_phrase(", Texas, on", {", Texas"}));
  EXPECT_TRUE(starts_with_phrase(" TEXAS", {"Texas"}));
  EXPECT_FALSE(starts_with_phrase(" Texasville", {"Texas"}));
  EXPECT_FALSE(starts_with_phrase("", {"Texas"}));
  EXPECT_TRUE(ends_with_phrase("was in ", {"at", "in"}));
  EXPECT_TRUE(ends_with_phrase("in ", {"in"}));
  EXPECT_FALSE(ends_with_phrase("within ", {"in"}));
  EXPECT_FALSE(ends_with_phrase("", {"in"}));
  EXPECT_TRUE(ends_with_phrase("писала Джейн ", {"Джейн"}));
  EXPECT_FALSE(ends_with_phrase("ЮДжейн ", {"Джейн"}));
}

TEST(BearsFamilyName, LooksAtBothEnds) {
  EXPECT_TRUE(bears_family_name("Kim Jong-un", U"kim"));
  EXPECT_TRUE(bears_family_name("Lloyd Austin", U"austin"));
  EXPECT_FALSE(bears_family_name("Lloyd James Austin", U"james"));
  EXPECT_FALSE(bears_family_name("Kimberley", U"kim"));
}

}  // namespace
}  // namespace dateline
