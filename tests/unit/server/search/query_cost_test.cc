#include "server/search/query_cost.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class QueryCostTest : public testing::Test {
 protected:
  QueryCostTest() {
    for (int i = 0; i < 20; ++i) {
      std::string body = "common";
      if (i < 5) body += " fewer";
      if (i < 2) body += " rare rarely";
      index_.put({"k" + std::to_string(i), "A", body, "", "en", "nato"});
    }
    index_.commit();
    snapshot_ = std::move(*Snapshot::open(*current_generation(index_.path()), store_));
  }

  std::uint64_t estimate(const std::string& text) {
    return estimate_postings(parse_query(text, test::test_today())->root, *snapshot_);
  }

  test::TestIndex index_;
  ColumnStore store_;
  std::unique_ptr<Snapshot> snapshot_;
};

TEST_F(QueryCostTest, CountsThePostingsThatMatchingMayRead) {
  EXPECT_EQ(estimate(""), 20U);
  EXPECT_EQ(estimate("common"), 20U);
  EXPECT_EQ(estimate("fewer"), 5U);
  EXPECT_EQ(estimate("absent"), 0U);
  EXPECT_EQ(estimate("common OR fewer"), 25U);
  EXPECT_EQ(estimate("common fewer rare"), 6U) << "the rarest leads";
  EXPECT_EQ(estimate("common -rare"), 40U) << "what is left out leads nothing";
  EXPECT_EQ(estimate("-rare"), 20U);
  EXPECT_EQ(estimate("rar*"), 4U);
  EXPECT_EQ(estimate("source:nato rare"), 4U);
  EXPECT_GT(estimate("\"common fewer\""), estimate("common fewer"));
}

TEST_F(QueryCostTest, FindsNoSearchOfASmallIndexDear) {
  SearchRequest request;
  request.query = *parse_query("common OR fewer OR rare", test::test_today());
  EXPECT_EQ(cost_of({&request, 1}, *snapshot_), SearchCost::kCheap);
}

}  // namespace
}  // namespace dateline
