#include "server/search/place_checks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace dateline {
namespace {

// Tries every choice of places.
bool tries(const std::vector<Places>& words, std::uint32_t size, bool in_order,
           std::vector<std::uint32_t>& taken) {
  if (taken.size() == words.size()) {
    const auto [first, last] = std::minmax_element(taken.begin(), taken.end());
    return *last - *first < size;
  }
  for (const std::uint32_t place : words[taken.size()]) {
    if (in_order && !taken.empty() && place <= taken.back()) continue;
    if (std::find(taken.begin(), taken.end(), place) != taken.end()) continue;
    taken.push_back(place);
    const bool is_found = tries(words, size, in_order, taken);
    taken.pop_back();
    if (is_found) return true;
  }
  return false;
}

TEST(PlaceChecks, AgreeWithTryingEveryChoice) {
  constexpr unsigned kSeed = 9;
  std::mt19937 random(kSeed);
  int found = 0;
  for (int round = 0; round < 6000; ++round) {
    std::vector<Places> words(1 + random() % 4);
    for (Places& places : words) {
      for (std::uint32_t place = 1; place < 12; ++place) {
        if (random() % 4 == 0) places.push_back(place);
      }
    }
    const auto size = static_cast<std::uint32_t>(1 + random() % 6);
    std::vector<std::uint32_t> taken;
    const bool in_order = tries(words, size, true, taken);
    const bool near = tries(words, size, false, taken);
    ASSERT_EQ(stand_in_order(words, size), in_order) << "seed " << kSeed << ", round " << round;
    ASSERT_EQ(stand_near(words, size), near) << "seed " << kSeed << ", round " << round;
    if (near && !in_order) ++found;
  }
  EXPECT_GT(found, 100);
}

TEST(PlaceChecks, NothingStandsNowhere) {
  EXPECT_FALSE(stand_in_order({}, 1));
  EXPECT_FALSE(stand_near({}, 1));
  EXPECT_FALSE(stand_near(std::vector<Places>{{1}, {}}, 9));
}

TEST(PlaceChecks, TwoWordsAtOnePlaceAreNotNear) {
  EXPECT_FALSE(stand_near(std::vector<Places>{{4}, {4}}, 3));
  EXPECT_TRUE(stand_near(std::vector<Places>{{4, 5}, {4}}, 2));
}

}  // namespace
}  // namespace dateline
