// A deadline that passes ends a request in all of its stages, and a request that ends in time is whole.
#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/search/expansion.h"
#include "server/search/facet_values.h"
#include "server/search/hit_builder.h"
#include "server/search/searcher.h"
#include "server/search/similar.h"
#include "server/search/snapshot.h"
#include "server/search/spelling.h"
#include "server/search/suggester.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using Time = Deadline::Clock::time_point;

// A clock that goes on by a second at each look.
int looks = 0;
Time next_second() {
  return Time(std::chrono::seconds(++looks));
}

// One that passes at the look after so many.
Deadline deadline_of(int steps) {
  looks = 0;
  return Deadline(Time(std::chrono::seconds(steps)), next_second);
}

const Deadline kPast{Time()};

class DeadlineTest : public testing::Test {
 protected:
  DeadlineTest() {
    for (int i = 0; i < 40; ++i) {
      const std::string number = std::to_string(i);
      index_.put({"k" + number,
                  "Troops near Kursk " + number,
                  "troops march word" + number + "\n\ntrains too",
                  "2024",
                  "en",
                  "source" + number,
                  {"p" + number}});
    }
    index_.commit();
    pool_ = std::move(*SearcherPool::open(index_.path()));
    snapshot_ = std::move(*Snapshot::open(*current_generation(index_.path()), store_));
  }

  static SearchRequest request_of(const std::string& text, const Deadline& deadline) {
    SearchRequest request;
    request.text = text;
    request.query = *parse_query(text, test::test_today());
    request.switches = {true, true, true, true};
    request.deadline = deadline;
    return request;
  }

  std::string id() { return pool_->search(request_of("troops", {})).hits.at(0).head.id; }

  test::TestIndex index_;
  std::unique_ptr<SearcherPool> pool_;
  ColumnStore store_;
  std::unique_ptr<Snapshot> snapshot_;
};

TEST_F(DeadlineTest, EndsEachKindOfRequest) {
  const SearchRequest request = request_of("troops", kPast);
  EXPECT_THROW(pool_->search(request), QueryTimeout);
  EXPECT_THROW(pool_->facet_values(request, {}), QueryTimeout);
  EXPECT_THROW(pool_->article(id(), request), QueryTimeout);
  EXPECT_THROW(pool_->similar(id(), 5, kPast), QueryTimeout);
  EXPECT_THROW(pool_->suggest({"tr", 5, kPast}), QueryTimeout);
}

TEST_F(DeadlineTest, EndsEachStage) {
  EXPECT_THROW(expand(request_of("troops", kPast), *snapshot_), QueryTimeout);
  HitBuilder builder(*snapshot_, {});
  EXPECT_THROW(
      builder.build_hit(snapshot_->database().get_document(1).get_data(), request_of("troops", kPast)),
      QueryTimeout);
  EXPECT_THROW(similar_articles(*snapshot_, id(), 5, kPast), QueryTimeout);
  EXPECT_THROW(make_suggestions(*snapshot_, {"tr", 5, kPast}), QueryTimeout);
}

// However many steps are granted, the answer is none or the whole one.
TEST_F(DeadlineTest, NeverGivesAPartOfAnAnswer) {
  const SearchResponse whole = pool_->search(request_of("troops mar* kursk~", {}));
  ASSERT_GT(whole.total, 0U);
  int ended = 0;
  for (int steps = 0; steps < 1000; ++steps) {
    try {
      const SearchResponse response = pool_->search(request_of("troops mar* kursk~", deadline_of(steps)));
      EXPECT_EQ(response.total, whole.total);
      EXPECT_EQ(response.hits.size(), whole.hits.size());
      EXPECT_EQ(response.facets[0].total, whole.facets[0].total);
      break;
    } catch (const QueryTimeout&) {
      ++ended;
    }
  }
  EXPECT_GT(ended, 5) << "in the middle too";
  EXPECT_LT(ended, 1000);
}

TEST_F(DeadlineTest, LeavesThePoolAsItWas) {
  for (int i = 0; i < 10; ++i) EXPECT_THROW(pool_->search(request_of("troops", kPast)), QueryTimeout);
  EXPECT_EQ(pool_->search(request_of("troops", {})).total, 40U);
}

}  // namespace
}  // namespace dateline
