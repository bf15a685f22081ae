#include "server/search/best_list.h"

#include <gtest/gtest.h>

#include <random>

namespace dateline {
namespace {

TEST(BestList, KeepsWhatSortingAllWouldPutFirst) {
  constexpr unsigned kSeed = 3;
  std::mt19937 random(kSeed);
  for (int round = 0; round < 400; ++round) {
    const std::size_t capacity = random() % 20;
    BestList list(capacity);
    std::vector<ScoredDocument> all;
    for (std::uint32_t document = 1; document < random() % 80; ++document) {
      all.push_back({document, static_cast<double>(random() % 9)});
      list.offer(document, all.back().score);
    }
    std::sort(all.begin(), all.end(), stands_before);
    all.resize(std::min(capacity, all.size()));
    if (all.size() == capacity && capacity > 0) {
      EXPECT_EQ(list.threshold(), all.back().score);
    }
    std::vector<ScoredDocument> kept = list.take();
    std::sort(kept.begin(), kept.end(), stands_before);
    ASSERT_EQ(kept.size(), all.size()) << "seed " << kSeed << ", round " << round;
    for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(kept[i].document, all[i].document);
  }
}

}  // namespace
}  // namespace dateline
