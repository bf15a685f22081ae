#include "server/search/export_run.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/search/searcher.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;

// Key after key in the order of their dates.
std::string key(int number) {
  std::string digits = std::to_string(number);
  return "k" + std::string(4 - digits.size(), '0') + digits;
}

class ExportRunTest : public testing::Test {
 protected:
  explicit ExportRunTest(int count = 600) {
    for (int i = 0; i < count; ++i) {
      index_.put({key(i), "Oil " + key(i), "oil", "2024-10-18", "en", "nato", {"kim"}, {"KP"}});
    }
    index_.label(Facet::kSource, {"nato", "NATO", {}});
    index_.label(Facet::kPerson, {"kim", "Kim Jong Un", {}});
    index_.commit();
    pool_ = std::move(*SearcherPool::open(index_.path()));
  }

  static SearchRequest request() {
    SearchRequest request;
    request.text = "oil";
    request.query = *parse_query("oil", test::test_today());
    request.sort = Sort::kNewest;
    return request;
  }
  static void expect_counts(const ExportRun& run, ExportCounts wanted) {
    EXPECT_EQ(run.counts().exported, wanted.exported);
    EXPECT_EQ(run.counts().changed, wanted.changed);
    EXPECT_EQ(run.counts().missing, wanted.missing);
  }
  std::vector<Hit> rest(ExportRun& run) {
    std::vector<Hit> rows;
    while (!run.is_done()) {
      for (Hit& hit : pool_->export_rows(run)) rows.push_back(std::move(hit));
    }
    return rows;
  }

  TestIndex index_;
  std::unique_ptr<SearcherPool> pool_;
};

TEST_F(ExportRunTest, GivesAllRowsInSlices) {
  ExportRun run = pool_->begin_export(request());
  EXPECT_EQ(run.total(), 600U);
  EXPECT_EQ(pool_->export_rows(run).size(), kSliceRows);
  EXPECT_EQ(pool_->export_rows(run).size(), kSliceRows);
  EXPECT_FALSE(run.is_done());
  const std::vector<Hit> last = pool_->export_rows(run);
  EXPECT_EQ(last.size(), 600 - 2 * kSliceRows);
  EXPECT_TRUE(run.is_done());
  EXPECT_TRUE(pool_->export_rows(run).empty());
  expect_counts(run, {600, 0, 0});
  const Hit& hit = last.back();
  EXPECT_EQ(hit.head.key, key(599));
  EXPECT_EQ(hit.source->label, "NATO");
  EXPECT_EQ(hit.person.at(0).label, "Kim Jong Un");
  EXPECT_EQ(hit.country.at(0).id, "KP");
  EXPECT_EQ(hit.body, "");
}

TEST_F(ExportRunTest, CountsWhatChangedAndWentMeanwhile) {
  ExportRun run = pool_->begin_export(request());
  pool_->export_rows(run);
  index_.put({key(0), "Read already", "oil"});
  index_.put({key(300), "Changed", "oil", "2024-10-18"});
  index_.put({key(301), "No longer a match", "gas"});
  index_.put({key(302), "Oil " + key(302), "oil", "2024-10-18", "en", "nato", {"kim"}, {"KP"}});  // as it was
  index_.remove(key(400));
  index_.put({"new", "New", "oil"});
  index_.commit();
  index_.remove(key(401));
  index_.commit();  // two commits: what a held snapshot would not survive
  const std::vector<Hit> rows = rest(run);
  EXPECT_EQ(rows.size(), 600 - kSliceRows - 2);
  expect_counts(run, {598, 2, 2});
  const auto title = [&](int number) {
    return rows.at(static_cast<std::size_t>(number) - kSliceRows).head.title;
  };
  EXPECT_EQ(title(300), "Changed");
  EXPECT_EQ(title(301), "No longer a match");
  EXPECT_EQ(title(399), "Oil " + key(399));
  EXPECT_EQ(title(400), "Oil " + key(402));
}

TEST_F(ExportRunTest, EndsWhenAnotherIndexTookThePlace) {
  ExportRun run = pool_->begin_export(request());
  pool_->export_rows(run);
  index_.begin_generation();
  for (int i = 599; i >= 0; --i) index_.put({key(i), "Oil " + key(i), "oil", "2024-10-18"});
  index_.publish();
  EXPECT_THROW(pool_->export_rows(run), IndexReplaced);
  expect_counts(run, {kSliceRows, 0, 0});
  ExportRun again = pool_->begin_export(request());
  EXPECT_EQ(rest(again).size(), 600U);
}

TEST_F(ExportRunTest, KeepsAStretch) {
  struct Row {
    std::size_t offset;
    std::size_t limit;
    std::size_t wanted;
  };
  for (const Row& row : std::vector<Row>{
           {0, 600, 600}, {0, 5, 5}, {598, 5, 2}, {600, 1, 0}, {700, 1, 0}, {1, std::string::npos, 599}}) {
    ExportRun run = pool_->begin_export(request());
    run.keep(row.offset, row.limit);
    const std::vector<Hit> rows = rest(run);
    EXPECT_EQ(rows.size(), row.wanted) << row.offset << " " << row.limit;
    if (rows.empty()) continue;
    EXPECT_EQ(rows.front().head.key, key(static_cast<int>(row.offset)));
  }
}

TEST_F(ExportRunTest, TakesNoRowsFromAnEmptyResult) {
  SearchRequest nothing = request();
  nothing.query = *parse_query("absent", test::test_today());
  ExportRun run = pool_->begin_export(nothing);
  EXPECT_TRUE(run.is_done());
  expect_counts(run, {0, 0, 0});
}

TEST(ExportRun, EndsASliceWhenItsBodiesGrowLong) {
  TestIndex index;
  const std::string paragraph(kSliceBodyBytes / 4, 'x');
  for (int i = 0; i < 6; ++i) index.put({key(i), "Oil", "oil " + paragraph, "2024-10-18"});
  index.commit();
  const auto pool = std::move(*SearcherPool::open(index.path()));
  SearchRequest request;
  request.sort = Sort::kNewest;
  request.query = *parse_query("oil", test::test_today());
  request.wants_body = true;
  ExportRun run = pool->begin_export(request);
  const std::vector<Hit> rows = pool->export_rows(run);
  EXPECT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows.at(0).body, "oil " + paragraph);
  EXPECT_EQ(pool->export_rows(run).size(), 2U);
}

}  // namespace
}  // namespace dateline
