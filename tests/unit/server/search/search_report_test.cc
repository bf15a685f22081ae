#include "server/search/search_report.h"

#include <gtest/gtest.h>

#include "server/search/searcher.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(SearchReport, IsMadeOfSearchesThatShowHits) {
  const test::TestIndex index({{"a", "Oil", "Oil rose."}});
  std::vector<SearchReport> reports;
  PoolOptions options;
  options.observe = [&reports](const SearchReport& report) { reports.push_back(report); };
  const auto pool = std::move(*SearcherPool::open(index.path(), options));
  SearchRequest request;
  pool->search(request);
  request.limit = 0;
  pool->search(request);
  request.limit = 10;
  request.is_reported = false;
  pool->search(request);
  request.is_reported = true;
  pool->search_all({request, request});
  request.deadline = Deadline(Deadline::Clock::time_point(std::chrono::nanoseconds(1)));
  EXPECT_THROW(pool->search(request), QueryTimeout);
  EXPECT_THROW(pool->search_all({request}), QueryTimeout);
  ASSERT_EQ(reports.size(), 5U);
  for (std::size_t at = 0; at < 3; ++at) EXPECT_EQ(reports[at].total, 1U) << at;
  for (std::size_t at = 3; at < 5; ++at) EXPECT_EQ(reports[at].total, std::nullopt) << at;
}

}  // namespace
}  // namespace dateline
