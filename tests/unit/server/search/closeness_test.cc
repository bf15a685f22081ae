#include "server/search/closeness.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace dateline {
namespace {

using Places = std::vector<std::uint32_t>;

TEST(Closeness, AddsWhatIsNear) {
  EXPECT_DOUBLE_EQ(closeness(Places{1}, Places{2}), 1);
  EXPECT_DOUBLE_EQ(closeness(Places{3}, Places{1}), 0.25);
  EXPECT_DOUBLE_EQ(closeness(Places{3}, Places{3}), 1);
  EXPECT_DOUBLE_EQ(closeness(Places{1, 20}, Places{9, 29}), 1.0 / 64);
  EXPECT_DOUBLE_EQ(closeness(Places{1}, Places{}), 0);
}

TEST(Closeness, EqualsTryingEveryPair) {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    Places left;
    Places right;
    for (Places* places : {&left, &right}) {
      std::uint32_t at = 0;
      for (std::size_t i = random() % 10; i > 0; --i) {
        at += 1 + static_cast<std::uint32_t>(random() % 7);
        places->push_back(at);
      }
    }
    double sum = 0;
    for (const std::uint32_t a : left) {
      for (const std::uint32_t b : right) {
        const double distance = std::max(1.0, std::abs(static_cast<double>(a) - static_cast<double>(b)));
        if (distance <= kFurthestApart) sum += 1 / (distance * distance);
      }
    }
    ASSERT_NEAR(closeness(left, right), sum, 1e-12) << "seed 5, round " << round;
  }
}

}  // namespace
}  // namespace dateline
