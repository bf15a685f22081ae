#include "tests/bench/search_rounds.h"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>

#include "tests/bench/program.h"
#include "tests/bench/speed_request.h"
#include "tests/support/test_index.h"

namespace dateline::bench {
namespace {

class SearchRounds : public ::testing::Test {
 protected:
  SearchRounds() {
    for (const SpeedQuery& query :
         {SpeedQuery{"1", "1freq", WordMatch::kAnd, {"oil"}, "", "", ""},
          SpeedQuery{"2", "or2", WordMatch::kOr, {"oil", "gold"}, "", "", ""},
          SpeedQuery{"3", "country", WordMatch::kAnd, {"oil"}, "nowhere", "", ""}}) {
      requests_.push_back(checked(speed_request(query, {})));
    }
  }

  test::TestIndex index_{
      {{"a", "Oil", "Oil and gas."}, {"b", "Gold", "Gold and oil."}, {"c", "Tin", "Gold."}}};
  std::unique_ptr<SearcherPool> pool_ = checked(SearcherPool::open(index_.path()));
  std::vector<SearchRequest> requests_;
};

TEST_F(SearchRounds, KeepTotalsHitsAndTimes) {
  const Rounds rounds = time_searches(*pool_, requests_, {4, 2, 1});
  ASSERT_EQ(rounds.outcomes.size(), 3U);
  EXPECT_EQ(rounds.outcomes[0].total, 2U);
  EXPECT_EQ(rounds.outcomes[0].hits, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(rounds.outcomes[1].total, 3U);
  EXPECT_EQ(rounds.outcomes[2].total, 0U);
  EXPECT_EQ(rounds.outcomes[0].warnings, 0U);
  EXPECT_EQ(rounds.outcomes[2].warnings, 1U);
  EXPECT_EQ(rounds.searches, 6U);
  EXPECT_GT(rounds.outcomes[0].wall, 0);
  EXPECT_GT(rounds.outcomes[0].processor, 0);
  EXPECT_GT(rounds.seconds, 0);
}

TEST_F(SearchRounds, TellTheStagesApart) {
  const Rounds rounds = time_searches(*pool_, requests_, {1, 0, 1});
  const SearchOutcome& outcome = rounds.outcomes[0];
  EXPECT_GE(std::accumulate(outcome.stages.begin(), outcome.stages.end(), 0.0), outcome.wall);
  for (std::size_t stage = 0; stage < kStageNames.size(); ++stage) {
    EXPECT_GT(outcome.stages[stage], 0) << kStageNames[stage];
  }
}

TEST_F(SearchRounds, AskInThreadsAtTheSameTime) {
  const Rounds rounds = time_searches(*pool_, requests_, {3, 0, 2});
  EXPECT_EQ(rounds.searches, 18U);
  EXPECT_EQ(rounds.outcomes[1].total, 3U);
}

TEST_F(SearchRounds, CountWithoutHits) {
  const auto request = speed_request({"1", "k", WordMatch::kAnd, {"oil"}, "", "", ""}, {Work::kCount});
  const Rounds rounds = time_searches(*pool_, {checked(request)}, {1, 0, 1});
  EXPECT_EQ(rounds.outcomes[0].total, 2U);
  EXPECT_TRUE(rounds.outcomes[0].hits.empty());
  EXPECT_EQ(rounds.outcomes[0].stages[static_cast<std::size_t>(Stage::kPassages)], 0);
}

TEST_F(SearchRounds, WantARoundThatCounts) {
  EXPECT_THROW(time_searches(*pool_, requests_, {2, 2, 1}), std::runtime_error);
}

}  // namespace
}  // namespace dateline::bench
