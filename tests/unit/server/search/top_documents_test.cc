#include "server/search/top_documents.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace dateline {
namespace {

TEST(TopDocuments, OrdersByScoreThenDocument) {
  const auto top = top_documents({{3, 1}, {1, 1}, {2, 2}}, {2, 0, 0, {}});
  ASSERT_EQ(top.size(), 2U);
  EXPECT_EQ(top[0].document, 2U);
  EXPECT_EQ(top[1].document, 1U);
  EXPECT_TRUE(top_documents({{1, 1}}, {0, 9, 0, {}}).empty());
  EXPECT_TRUE(top_documents({}, {5, 9, 1, [](std::uint32_t) { return 0.0; }}).empty());
}

TEST(TopDocuments, AsksOnlyForWhatMayStillBeAmongTheBest) {
  std::set<std::uint32_t> asked;
  const auto bonus = [&](std::uint32_t document) {
    EXPECT_TRUE(asked.insert(document).second);
    return document == 3 ? 1.5 : 0.0;
  };
  const auto top = top_documents({{1, 10}, {2, 9}, {3, 8}, {4, 2}}, {2, 9, 1.5, bonus});
  EXPECT_EQ(top[1].document, 3U);
  EXPECT_EQ(top[1].score, 9.5);
  EXPECT_EQ(asked, (std::set<std::uint32_t>{1, 2, 3}));
}

TEST(TopDocuments, RefinesTheBestAlone) {
  const auto bonus = [](std::uint32_t document) { return document == 3 ? 5.0 : 1.0; };
  const auto top = top_documents({{1, 4}, {2, 3}, {3, 2}, {4, 1}}, {4, 2, 5, bonus});
  ASSERT_EQ(top.size(), 4U);
  EXPECT_EQ(top[0].score, 5);
  EXPECT_EQ(top[2].document, 3U);
  EXPECT_EQ(top[2].score, 2);
}

TEST(TopDocuments, EqualsSortingTheWholeScores) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::vector<ScoredDocument> base;
    std::vector<double> bonuses(60);
    for (std::uint32_t document = 0; document < 60; ++document) {
      bonuses[document] = static_cast<double>(random() % 5) / 4;
      if (random() % 3 > 0) base.push_back({document, static_cast<double>(random() % 8)});
    }
    const std::size_t refined = 10 + random() % 60;
    std::vector<std::pair<double, std::uint32_t>> whole;
    for (const ScoredDocument& one : base) whole.emplace_back(-one.score, one.document);
    std::sort(whole.begin(), whole.end());
    for (std::size_t i = 0; i < std::min(refined, whole.size()); ++i)
      whole[i].first -= bonuses[whole[i].second];
    std::sort(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(std::min(refined, whole.size())));
    const std::size_t count = 1 + random() % 50;
    const auto top = top_documents(base, {count, refined, 1, [&](std::uint32_t id) { return bonuses[id]; }});
    ASSERT_EQ(top.size(), std::min(count, whole.size()));
    for (std::size_t i = 0; i < top.size(); ++i) {
      EXPECT_EQ(top[i].document, whole[i].second) << "seed 11, round " << round;
      EXPECT_EQ(top[i].score, -whole[i].first);
    }
  }
}

}  // namespace
}  // namespace dateline
