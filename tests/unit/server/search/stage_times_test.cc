#include "server/search/stage_times.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/search/searcher.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using std::chrono::seconds;

// A clock that goes on by a second at each look.
StageTimes::Clock::time_point tick() {
  static int looked = 0;
  return StageTimes::Clock::time_point(seconds(++looked));
}

seconds spent_in(Stage stage, StageTimes& times) {
  return std::chrono::duration_cast<seconds>(times.stop()[static_cast<std::size_t>(stage)]);
}

TEST(StageTimes, GiveEachStageTheTimeUntilTheNext) {
  StageTimes times(&tick);
  times.start();
  times.enter(Stage::kMatching);
  times.enter(Stage::kScoring);
  times.enter(Stage::kMatching);
  times.enter(Stage::kPool);
  EXPECT_EQ(spent_in(Stage::kPool, times), seconds(2));
  EXPECT_EQ(spent_in(Stage::kMatching, times), seconds(2));
  EXPECT_EQ(spent_in(Stage::kScoring, times), seconds(1));
  EXPECT_EQ(spent_in(Stage::kPassages, times), seconds(0));
}

TEST(StageTimes, ForgetAtTheStart) {
  StageTimes times(&tick);
  times.start();
  times.enter(Stage::kHits);
  times.start();
  EXPECT_EQ(spent_in(Stage::kHits, times), seconds(0));
  EXPECT_EQ(spent_in(Stage::kPool, times), seconds(2));
}

TEST(StageTimes, AreToldByASearch) {
  const test::TestIndex index({{"a", "Oil", "Oil and gas."}});
  const auto pool = SearcherPool::open(index.path());
  ASSERT_TRUE(pool);
  SearchRequest request;
  request.query = *parse_query("oil", test::test_today());
  StageTimes times(&tick);
  request.stages = &times;
  times.start();
  EXPECT_EQ((*pool)->search(request).total, 1U);
  for (std::size_t stage = 0; stage < kStageNames.size(); ++stage) {
    EXPECT_GE(spent_in(static_cast<Stage>(stage), times), seconds(1)) << kStageNames[stage];
  }
}

}  // namespace
}  // namespace dateline
