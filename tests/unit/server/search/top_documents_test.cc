#include "server/search/top_documents.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace dateline {
namespace {

using Documents = std::vector<std::uint32_t>;

TEST(TopDocuments, OrdersByScoreThenDocument) {
  const auto top = top_documents({{3, 1}, {1, 1}, {2, 2}}, {2, 0, {}});
  ASSERT_EQ(top.size(), 2U);
  EXPECT_EQ(top[0].document, 2U);
  EXPECT_EQ(top[1].document, 1U);
  EXPECT_TRUE(top_documents({{1, 1}}, {0, 9, {}}).empty());
  EXPECT_TRUE(top_documents({}, {5, 9, [](const Documents&) { return std::vector<double>{}; }}).empty());
}

TEST(TopDocuments, AsksForTheBestInAscendingOrderOnce) {
  std::vector<Documents> asked;
  const auto bonuses = [&](const Documents& documents) {
    asked.push_back(documents);
    return std::vector<double>{0, 1.5};
  };
  const auto top = top_documents({{1, 8}, {7, 10}, {3, 9}, {4, 2}}, {1, 2, bonuses});
  EXPECT_EQ(asked, (std::vector<Documents>{{3, 7}}));
  ASSERT_EQ(top.size(), 1U);
  EXPECT_EQ(top[0].document, 7U);
  EXPECT_EQ(top[0].score, 11.5);
  EXPECT_EQ(top[0].bonus, 1.5);
}

TEST(TopDocuments, RefinesTheBestAlone) {
  const auto bonuses = [](const Documents& documents) { return std::vector<double>(documents.size(), 5); };
  const auto top = top_documents({{1, 4}, {2, 3}, {3, 2}, {4, 1}}, {4, 2, bonuses});
  ASSERT_EQ(top.size(), 4U);
  EXPECT_EQ(top[1].score, 8);
  EXPECT_EQ(top[2].document, 3U);
  EXPECT_EQ(top[2].score, 2);
  EXPECT_EQ(top[2].bonus, 0);
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
    const auto asked = [&](const Documents& documents) {
      std::vector<double> out;
      for (const std::uint32_t document : documents) out.push_back(bonuses[document]);
      return out;
    };
    const auto top = top_documents(base, {count, refined, asked});
    ASSERT_EQ(top.size(), std::min(count, whole.size()));
    for (std::size_t i = 0; i < top.size(); ++i) {
      EXPECT_EQ(top[i].document, whole[i].second) << "seed 11, round " << round;
      EXPECT_EQ(top[i].score, -whole[i].first);
    }
  }
}

}  // namespace
}  // namespace dateline
