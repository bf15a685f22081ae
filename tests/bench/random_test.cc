#include "tests/bench/random.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

TEST(Random, IsTheSameOnEveryMachine) {
  Random random(0);
  // The first numbers that the authors' generator gives for the seed 0.
  EXPECT_EQ(random.next(), 0xe220a8397b1dcdafU);
  EXPECT_EQ(random.next(), 0x6e789e6aa1b965f4U);
  EXPECT_EQ(random.next(), 0x06c45d188009454fU);
}

TEST(Random, StaysBelowAndReachesEveryNumber) {
  Random random(7);
  std::vector<int> seen(6);
  for (int i = 0; i < 6000; ++i) ++seen.at(random.below(6));
  for (const int times : seen) EXPECT_NEAR(times, 1000, 150);
  EXPECT_EQ(random.below(0), 0U);
  EXPECT_EQ(random.below(1), 0U);
  EXPECT_FALSE(random.happens(0));
  EXPECT_TRUE(random.happens(1000));
}

TEST(ZipfTable, DrawsTheSecondHalfAsOften) {
  const ZipfTable table(4);
  Random random(3);
  std::vector<int> seen(4);
  // 12 + 6 + 4 + 3 of 25.
  for (int i = 0; i < 25000; ++i) ++seen.at(table.draw(random));
  const int expected[] = {12000, 6000, 4000, 3000};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(seen[i], expected[i], 400);
}

TEST(ZipfTable, HasOneAnswerWhenThereIsOneRank) {
  Random random(3);
  EXPECT_EQ(ZipfTable(1).draw(random), 0U);
  EXPECT_EQ(ZipfTable(0).draw(random), 0U);
}

}  // namespace
}  // namespace dateline::bench
