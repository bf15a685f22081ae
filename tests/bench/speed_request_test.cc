#include "tests/bench/speed_request.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

const SpeedQuery kQuery{"1", "k", WordMatch::kOr, {"oil", "gas"}, "usa", "2020-01-01", "2020-02"};

TEST(SpeedRequest, AsksForTheWholeOfAFullSearch) {
  const auto request = speed_request(kQuery, {});
  ASSERT_TRUE(request) << request.error().message;
  EXPECT_EQ(request->text, "oil OR gas");
  EXPECT_EQ(request->query.root.kind, NodeKind::kOr);
  EXPECT_TRUE(request->query.warnings.empty());
  EXPECT_EQ(request->match, Match::kAny);
  EXPECT_EQ(request->selection(Facet::kCountry).any, std::vector<std::string>{"usa"});
  EXPECT_EQ(iso_day(*request->dates.from), "2020-01-01");
  EXPECT_EQ(iso_day(*request->dates.to), "2020-02-29");
  EXPECT_EQ(request->limit, 10U);
  EXPECT_EQ(request->snippets, kDefaultSnippets);
  EXPECT_EQ(request->facet_limit, 20U);
  EXPECT_EQ(request->wants_facet, (std::array<bool, 4>{true, true, true, false}));
  EXPECT_EQ(request->interval, Interval::kMonth);
  EXPECT_FALSE(request->switches.variants || request->switches.typos || request->switches.relax);
}

TEST(SpeedRequest, LeavesOutWhatIsNotAskedFor) {
  const auto top = speed_request(kQuery, {find_work("top").value()});
  EXPECT_EQ(top->limit, 10U);
  EXPECT_EQ(top->snippets, 0U);
  EXPECT_EQ(top->wants_facet, (std::array<bool, 4>{}));
  EXPECT_EQ(speed_request(kQuery, {find_work("count").value()})->limit, 0U);
  EXPECT_EQ(speed_request(kQuery, {find_work("full").value(), 1})->snippets, 1U);
  EXPECT_FALSE(find_work("whole"));
}

TEST(SpeedRequest, ReadsPhrasesAndAllWords) {
  SpeedQuery query = kQuery;
  query.match = WordMatch::kPhrase;
  EXPECT_EQ(speed_request(query, {})->query.root.kind, NodeKind::kPhrase);
  query.match = WordMatch::kAnd;
  EXPECT_EQ(speed_request(query, {})->match, Match::kAll);
  query.from = "2020-02-31";
  EXPECT_NE(speed_request(query, {}).error().message.find("from: "), std::string::npos);
}

}  // namespace
}  // namespace dateline::bench
