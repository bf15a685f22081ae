#include "server/search/window.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace dateline {
namespace {

TEST(Window, HoldsItsStretchOfDocuments) {
  const Window window{10};
  EXPECT_TRUE(window.contains(10));
  EXPECT_TRUE(window.contains(10 + kWindowSize - 1));
  EXPECT_FALSE(window.contains(10 + kWindowSize));
  EXPECT_FALSE(window.contains(9));
}

std::set<std::uint32_t> members(const WindowSet& set) {
  std::set<std::uint32_t> members;
  set.for_each([&](std::uint32_t offset) {
    EXPECT_TRUE(members.empty() || *members.rbegin() < offset);
    members.insert(offset);
  });
  return members;
}

TEST(WindowSet, AgreesWithAPlainSet) {
  constexpr unsigned kSeed = 5;
  std::mt19937 random(kSeed);
  for (int round = 0; round < 300; ++round) {
    std::array<WindowSet, 2> sets;
    std::array<std::set<std::uint32_t>, 2> plain;
    for (std::size_t which = 0; which < 2; ++which) {
      for (std::size_t i = random() % 400; i > 0; --i) {
        const auto offset = static_cast<std::uint32_t>(random() % kWindowSize);
        if (random() % 4 > 0) {
          sets[which].add(offset);
          plain[which].insert(offset);
        } else {
          sets[which].remove(offset);
          plain[which].erase(offset);
        }
      }
      ASSERT_EQ(members(sets[which]), plain[which]) << "seed " << kSeed << ", round " << round;
      ASSERT_EQ(sets[which].size(), plain[which].size());
      ASSERT_EQ(sets[which].empty(), plain[which].empty());
    }
    std::set<std::uint32_t> both;
    std::set<std::uint32_t> only_first;
    std::set<std::uint32_t> either = plain[0];
    either.insert(plain[1].begin(), plain[1].end());
    for (const std::uint32_t offset : plain[0])
      (plain[1].contains(offset) ? both : only_first).insert(offset);
    ASSERT_EQ(members(WindowSet(sets[0]) &= sets[1]), both);
    ASSERT_EQ(members(WindowSet(sets[0]) -= sets[1]), only_first);
    ASSERT_EQ(members(WindowSet(sets[0]) |= sets[1]), either);
    ASSERT_EQ(sets[0].includes(sets[1]), both == plain[1]);
    WindowSet even = sets[0];
    even.keep_if([](std::uint32_t offset) { return offset % 2 == 0; });
    for (const std::uint32_t offset : plain[0]) ASSERT_EQ(even.has(offset), offset % 2 == 0);
  }
}

}  // namespace
}  // namespace dateline
