#include "tests/bench/ir_measures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dateline::bench {
namespace {

TEST(Ndcg, IsOneForTheBestOrderAndFallsWithRank) {
  const Grades grades{{"a", 2}, {"b", 1}, {"c", 0}};
  EXPECT_DOUBLE_EQ(ndcg({"a", "b", "c"}, grades, 10), 1);
  const double best = 2 + 1 / std::log2(3);
  EXPECT_DOUBLE_EQ(ndcg({"b", "a"}, grades, 10), (1 + 2 / std::log2(3)) / best);
  EXPECT_DOUBLE_EQ(ndcg({"c", "x", "b"}, grades, 10), 0.5 / best);
  EXPECT_DOUBLE_EQ(ndcg({"c", "x", "b"}, grades, 2), 0);
  EXPECT_DOUBLE_EQ(ndcg({"c"}, {{"c", 0}}, 10), 0);
}

TEST(Ndcg, TakesTheBestOfTheDepthAlone) {
  EXPECT_DOUBLE_EQ(ndcg({"a"}, {{"a", 1}, {"b", 1}}, 1), 1);
}

TEST(AveragePrecision, CountsWhatWasNotFound) {
  const Grades grades{{"a", 1}, {"b", 1}, {"c", 1}, {"d", 0}};
  EXPECT_DOUBLE_EQ(average_precision({"a", "d", "b"}, grades), (1 + 2.0 / 3) / 3);
  EXPECT_DOUBLE_EQ(average_precision({}, grades), 0);
}

TEST(Recall, IsTheShareFound) {
  const Grades grades{{"a", 1}, {"b", 1}, {"d", 0}};
  EXPECT_DOUBLE_EQ(recall({"d", "a", "b"}, grades, 2), 0.5);
  EXPECT_DOUBLE_EQ(recall({"d", "a", "b"}, grades, 3), 1);
}

}  // namespace
}  // namespace dateline::bench
