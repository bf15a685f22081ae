#include "tests/bench/text_overlap.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

TEST(CompareTexts, CountsShinglesOfFourWords) {
  // The truth has 3 shingles, the found text 4, of which 2 are the truth's.
  const Overlap overlap = compare_texts("a b c d e f", "b c d e f, x y");
  EXPECT_DOUBLE_EQ(overlap.right, 2.0 / 5);
  EXPECT_DOUBLE_EQ(overlap.extra, 2.0 / 5);
  EXPECT_DOUBLE_EQ(overlap.missed, 1.0 / 5);
  EXPECT_DOUBLE_EQ(overlap.precision(), 0.5);
  EXPECT_DOUBLE_EQ(overlap.recall(), 2.0 / 3);
}

TEST(CompareTexts, CountsWhatStandsTwiceTwice) {
  const Overlap overlap = compare_texts("a b c d. a b c d", "a b c d");
  EXPECT_DOUBLE_EQ(overlap.precision(), 1);
  EXPECT_DOUBLE_EQ(overlap.recall(), 1.0 / 5);
}

TEST(CompareTexts, TakesShortAndEmptyTexts) {
  EXPECT_DOUBLE_EQ(compare_texts("one two", "one, two!").f1(), 1);
  EXPECT_DOUBLE_EQ(compare_texts("one two", "one").f1(), 0);
  EXPECT_DOUBLE_EQ(compare_texts("", "").f1(), 1);
  EXPECT_DOUBLE_EQ(compare_texts("one", "").precision(), 0);
  EXPECT_DOUBLE_EQ(compare_texts("Ärger im Büro heute", "Ärger im Büro heute").f1(), 1);
  EXPECT_DOUBLE_EQ(compare_texts("The end of it", "the end of it").f1(), 0);
}

TEST(ScorePages, AveragesPagesAndLeavesOutWhatCannotBeJudged) {
  const std::vector<Overlap> pages{compare_texts("a b c d", "a b c d"), compare_texts("a b c d", "x"),
                                   compare_texts("a b c d", "")};
  const PageScores scores = score_pages(pages);
  EXPECT_DOUBLE_EQ(scores.precision, 0.5);
  EXPECT_DOUBLE_EQ(scores.recall, 1.0 / 3);
  EXPECT_DOUBLE_EQ(scores.f1, 0.4);
  EXPECT_DOUBLE_EQ(score_pages({}).f1, 0);
}

}  // namespace
}  // namespace dateline::bench
