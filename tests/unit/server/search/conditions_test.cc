#include "server/search/conditions.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <random>

#include "server/query/parser.h"
#include "server/search/matching.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class Conditions : public testing::Test {
 protected:
  Conditions() {
    index_.put({"a", "A", "troops", "2024-10-18", "en", "nato", {"kim", "putin"}, {"KP"}});
    index_.put({"b", "B", "troops boats", "2024-10", "en", "tass", {"putin"}, {"RU"}});
    index_.put({"c", "C", "boats", "2024-11-02", "en", "nato", {"kim"}, {}});
    index_.put({"d", "D", "troops", "", "en", "", {}, {"RU"}});
    index_.put({"e", "E", "troops boats", "2023-01-01", "en", "afp", {"kim"}, {"KP", "RU"}});
    index_.commit();
    snapshot_ = std::move(*Snapshot::open(*current_generation(index_.path()), store_));
  }

  std::vector<std::string> keys(const SearchRequest& request) {
    std::vector<std::string> out;
    for (const Hit& hit : answer(*snapshot_, request).hits) out.push_back(hit.head.key);
    std::sort(out.begin(), out.end());
    return out;
  }

  test::TestIndex index_;
  ColumnStore store_;
  std::unique_ptr<Snapshot> snapshot_;
};

TEST_F(Conditions, FindTheSameArticlesAsChoices) {
  std::mt19937 random(7);
  const std::vector<std::string> texts{"",       "troops",          "troops boats",
                                       "-boats", "troops OR boats", "troops -boats"};
  const std::vector<std::string> sources{"nato", "tass", "afp", "unknown"};
  for (int round = 0; round < 300; ++round) {
    SearchRequest request;
    request.query = *parse_query(texts[random() % texts.size()], test::test_today());
    request.match = random() % 2 == 0 ? Match::kAll : Match::kAny;
    for (const std::string& source : sources) {
      Selection& selection = request.selection(Facet::kSource);
      if (random() % 3 == 0) selection.any.push_back(source);
      // A value that is both chosen and left out has no order here.
      else if (random() % 4 == 0)
        selection.none.push_back(source);
    }
    if (random() % 2 == 0) request.dates.from = Day(std::chrono::year(2024) / 10 / 20);
    if (random() % 2 == 0) request.dates.to = Day(std::chrono::year(2024) / 10 / 31);
    const auto wanted = keys(request);
    bind_dates(request);
    bind_selection(request, Facet::kSource);
    EXPECT_EQ(request.dates, DateRange{});
    EXPECT_TRUE(request.selection(Facet::kSource).empty());
    EXPECT_EQ(keys(request), wanted) << round;
  }
}

TEST_F(Conditions, LetCountsBeWithinThem) {
  SearchRequest request;
  request.selection(Facet::kPerson).any = {"kim"};
  request.dates.to = Day(std::chrono::year(2024) / 10 / 20);
  request.interval = Interval::kMonth;
  bind_dates(request);
  bind_selection(request, Facet::kPerson);
  const SearchResponse response = answer(*snapshot_, request);
  EXPECT_EQ(response.total, 2U);
  const auto& persons = response.facets[static_cast<std::size_t>(Facet::kPerson)].values;
  ASSERT_EQ(persons.size(), 2U);
  EXPECT_EQ(persons[0].label + "=" + std::to_string(persons[0].count), "kim=2");
  EXPECT_EQ(persons[1].label + "=" + std::to_string(persons[1].count), "putin=1");
  EXPECT_EQ(response.histogram.buckets.size(), 2U);
}

TEST_F(Conditions, StillWarnOfUnknownValues) {
  SearchRequest request;
  request.selection(Facet::kSource).any = {"bbc"};
  bind_selection(request, Facet::kSource);
  const SearchResponse response = answer(*snapshot_, request);
  EXPECT_EQ(response.total, 0U);
  EXPECT_EQ(response.warnings.at(0).code, "unknown_value");
}

}  // namespace
}  // namespace dateline
