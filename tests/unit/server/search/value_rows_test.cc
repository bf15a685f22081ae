#include "server/search/value_rows.h"

#include <gtest/gtest.h>

#include <numeric>

#include "server/search/facet_counter.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

// "nato:1 kim:2 2024:1": what counting some documents of the first window gives, but for zeros.
std::string count(const FacetColumns& columns, const ValueRows& rows,
                  const std::vector<std::uint32_t>& documents) {
  WindowSet set;
  for (const std::uint32_t document : documents) set.add(document);
  std::vector<std::uint32_t> counters(rows.counters());
  rows.count(Window{0}, set, counters);
  std::string out;
  const auto add = [&](const std::string& name, std::size_t place) {
    if (counters[place] == 0) return;
    out += (out.empty() ? "" : " ") + name + ":" + std::to_string(counters[place]);
  };
  for (const FacetSpec& spec : kFacets) {
    const std::vector<FacetValue>& values = columns.facet(spec.facet).values();
    for (std::size_t i = 0; i < values.size(); ++i) add(values[i].id, rows.first(spec.facet) + i);
  }
  for (std::size_t i = 0; i < columns.dates().size(); ++i) {
    const int year = static_cast<int>(std::chrono::year_month_day(columns.dates()[i].first).year());
    add(i == 0 ? "undated" : std::to_string(year), rows.first_date() + i);
  }
  return out;
}

TEST(ValueRows, CountEachValueOfEachDocument) {
  test::TestIndex index({{"a", "A", "x", "2024", "en", "nato", {"kim", "putin"}, {"KP", "RU"}},
                         {"b", "B", "x", "", "ko", "", {"kim"}},
                         {"c", "C", "x", "2023", "en", "tass"}});
  const auto columns = FacetColumns::load(index.database());
  const ValueRows& rows = columns->rows();
  EXPECT_EQ(count(*columns, rows, {1}), "nato:1 kim:1 putin:1 KP:1 RU:1 en:1 2024:1");
  EXPECT_EQ(count(*columns, rows, {2}), "kim:1 ko:1 undated:1");
  EXPECT_EQ(count(*columns, rows, {1, 2, 3}),
            "nato:1 tass:1 kim:2 putin:1 KP:1 RU:1 en:2 ko:1 undated:1 2023:1 2024:1");
  EXPECT_EQ(count(*columns, rows, {}), "");
}

TEST(ValueRows, CountDocumentsOfManyValues) {
  test::TestIndex index(
      {{"a", "A", "x", "2024", "en", "nato", {"p0", "p1", "p2", "p3", "p4"}},
       {"b", "B", "x", "2024", "en", "nato", {"p0", "p1", "p2", "p3", "p4"}, {"KP"}},
       {"c", "C", "x", "2024", "en", "nato", {"p0"}, {"KP", "RU", "US", "UA", "JP", "CN", "DE"}}});
  const auto columns = FacetColumns::load(index.database());
  const ValueRows& rows = columns->rows();
  EXPECT_EQ(count(*columns, rows, {1}), "nato:1 p0:1 p1:1 p2:1 p3:1 p4:1 en:1 2024:1");
  EXPECT_EQ(count(*columns, rows, {2}), "nato:1 p0:1 p1:1 p2:1 p3:1 p4:1 KP:1 en:1 2024:1");
  EXPECT_EQ(count(*columns, rows, {1, 3}),
            "nato:2 p0:2 p1:1 p2:1 p3:1 p4:1 CN:1 DE:1 JP:1 KP:1 RU:1 UA:1 US:1 en:2 2024:2");
}

TEST(ValueRows, AreWhatLoadingGivesAfterACommit) {
  test::TestIndex index(
      {{"a", "A", "x", "2024", "en", "nato", {"kim"}}, {"b", "B", "x", "2023", "en", "tass"}});
  const auto before = FacetColumns::load(index.database());
  index.put({"b", "B", "x", "2024", "en", "nato", {"kim"}});  // its own date and source go: places move
  index.put({"c", "C", "x", "2024", "en", "nato"});
  index.commit();
  const auto moved = before->patched(Shards(index.database()), {2, 3});
  EXPECT_EQ(count(*moved, moved->rows(), {1, 2, 3}), "nato:3 kim:2 en:3 2024:3");
  index.put({"c", "C", "x", "2024", "en", "nato", {"kim"}});
  index.commit();
  const auto patched = moved->patched(Shards(index.database()), {3});
  EXPECT_EQ(count(*patched, patched->rows(), {1, 2, 3}), "nato:3 kim:3 en:3 2024:3");
  EXPECT_EQ(count(*moved, moved->rows(), {1, 2, 3}), "nato:3 kim:2 en:3 2024:3");
}

TEST(ValueRows, CountNothingBeyondTheLastDocument) {
  test::TestIndex index({{"a", "A", "x", "2024", "en", "nato"}});
  const auto columns = FacetColumns::load(index.database());
  WindowSet set;
  set.add(5);
  std::vector<std::uint32_t> counters(columns->rows().counters());
  columns->rows().count(Window{16 * kWindowSize}, set, counters);
  EXPECT_TRUE(std::all_of(counters.begin(), counters.end(), [](std::uint32_t count) { return count == 0; }));
}

// More values than 16 bits tell apart: counted all the same, facet by facet.
TEST(ValueRows, AreNoneOfTooManyValues) {
  std::vector<test::TestArticle> articles;
  for (int i = 0; i < 700; ++i) {
    test::TestArticle& article = articles.emplace_back();
    article.key = std::to_string(i);
    article.title = "x";
    for (int person = 0; person < 100; ++person)
      article.person.push_back("p" + std::to_string(100 * i + person));
  }
  test::TestIndex index(articles);
  const auto columns = FacetColumns::load(index.database());
  ASSERT_EQ(columns->facet(Facet::kPerson).values().size(), 70000U);
  EXPECT_TRUE(columns->rows().empty());
  std::vector<Warning> warnings;
  const SelectionTest selection(*columns, {}, warnings);
  FacetCounter counter(*columns, selection);
  WindowSet found;
  found.add(1);
  found.add(700);
  counter.count(Window{0}, found);
  const MatchCounts counts = counter.counts();
  EXPECT_EQ(std::accumulate(counts.facets[1].begin(), counts.facets[1].end(), std::uint64_t{0}), 200U);
  EXPECT_EQ(counts.dates.front(), 2U);
}

}  // namespace
}  // namespace dateline
