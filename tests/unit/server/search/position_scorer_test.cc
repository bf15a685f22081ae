#include "server/search/position_scorer.h"

#include <gtest/gtest.h>

#include <cmath>

#include "server/query/parser.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(PositionScorer, RewardsWordsThatStandCloseAndEarly) {
  test::TestIndex index({{"a", "A", "storm shadow over the coast"},
                         {"b", "B", "over the coast a storm and, much later, its shadow"},
                         {"c", "C", "the shadows"},
                         {"d", "D", "nothing"}});
  ColumnStore store;
  const auto snapshot = std::move(*Snapshot::open(*current_generation(index.path()), store));
  const RankedQuery query = ranked_query(parse_query("storm shadow", test::test_today())->root,
                                         snapshot->analyzer(), snapshot->columns().languages());
  Ranking ranking;
  ranking.position = 0.5;
  ranking.lead = 10;
  const WordWeights weights{{2, 3}, {4, 5}};
  const auto scores = position_scores(*snapshot, {query, weights, ranking}, {1, 2, 3, 4});
  ASSERT_EQ(scores.size(), 4U);
  EXPECT_DOUBLE_EQ(scores[0].lead, 0.5 * (4 + 5 * std::exp(-0.1)));
  EXPECT_DOUBLE_EQ(scores[2].lead, 0.5 * 5 * std::exp(-0.1));
  EXPECT_GT(scores[0].neighbours, scores[1].neighbours);
  EXPECT_GT(scores[1].neighbours, 0);
  EXPECT_EQ(scores[2].neighbours, 0);
  EXPECT_EQ(scores[3].lead + scores[3].neighbours, 0);
  ranking.lead = 0;
  EXPECT_EQ(position_scores(*snapshot, {query, weights, ranking}, {1}).front().lead, 0);
}

}  // namespace
}  // namespace dateline
