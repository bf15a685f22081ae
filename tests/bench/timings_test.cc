#include "tests/bench/timings.h"

#include <gtest/gtest.h>

#include <numeric>

namespace dateline::bench {
namespace {

TEST(Median, IsTheMiddleOrTheMeanOfTwo) {
  EXPECT_EQ(median({}), 0);
  EXPECT_EQ(median({3, 1, 2}), 2);
  EXPECT_EQ(median({4, 1, 2, 3}), 2.5);
}

TEST(Percentile, TakesTheNearestRank) {
  std::vector<double> hundred(100);
  std::iota(hundred.begin(), hundred.end(), 1.0);
  EXPECT_EQ(percentile(hundred, 0.5), 50);
  EXPECT_EQ(percentile(hundred, 0.9), 90);
  EXPECT_EQ(percentile(hundred, 0.99), 99);
  EXPECT_EQ(percentile(hundred, 1), 100);
  EXPECT_EQ(percentile(hundred, 0), 1);
  EXPECT_EQ(percentile({7}, 0.99), 7);
  EXPECT_EQ(percentile({}, 0.5), 0);
}

TEST(Summarize, SortsAndCounts) {
  const Percentiles summary = summarize({4, 1, 3, 2});
  EXPECT_EQ(summary.count, 4U);
  EXPECT_EQ(summary.p50, 2);
  EXPECT_EQ(summary.p99, 4);
  EXPECT_EQ(summary.mean, 2.5);
  EXPECT_EQ(summary.max, 4);
  EXPECT_EQ(summarize({}).count, 0U);
}

}  // namespace
}  // namespace dateline::bench
