#include "tests/bench/label_scores.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

TEST(LabelScores, CountsOverAllLabels) {
  LabelScores scores;
  scores.add("a", {"US"}, {"US"});
  scores.add("b", {"US", "JP"}, {"JP", "GB"});
  scores.add("c", {"FR"}, {});
  EXPECT_EQ(scores.articles(), 3U);
  EXPECT_EQ(scores.total().right, 2U);
  EXPECT_EQ(scores.total().extra, 1U);
  EXPECT_EQ(scores.total().missed, 2U);
  EXPECT_DOUBLE_EQ(scores.total().precision(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(scores.total().recall(), 0.5);
  EXPECT_DOUBLE_EQ(scores.total().f1(), 4.0 / 7);
  EXPECT_DOUBLE_EQ(scores.exact_share(), 1.0 / 3);
  // US 1 of 2 found: F1 2/3; JP 1; GB and FR 0.
  EXPECT_DOUBLE_EQ(scores.macro_f1(), (2.0 / 3 + 1) / 4);
}

TEST(LabelScores, NamesWhatGoesWrongMost) {
  LabelScores scores;
  for (int i = 0; i < 7; ++i) scores.add("m" + std::to_string(i), {"US"}, {"GB"});
  scores.add("x", {"FR"}, {"FR", "DE"});
  const auto missed = scores.most_missed(10);
  ASSERT_EQ(missed.size(), 1U);
  EXPECT_EQ(missed[0].label, "US");
  EXPECT_EQ(missed[0].count, 7U);
  EXPECT_EQ(missed[0].examples, (std::vector<std::string>{"m0", "m1", "m2", "m3", "m4"}));
  const auto extra = scores.most_extra(1);
  ASSERT_EQ(extra.size(), 1U);
  EXPECT_EQ(extra[0].label, "GB");
  EXPECT_EQ(scores.most_extra(9).size(), 2U);
}

TEST(LabelScores, IsZeroWithoutArticles) {
  const LabelScores scores;
  EXPECT_EQ(scores.exact_share(), 0);
  EXPECT_EQ(scores.macro_f1(), 0);
  EXPECT_EQ(scores.total().f1(), 0);
}

}  // namespace
}  // namespace dateline::bench
