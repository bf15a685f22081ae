#include "server/search/facet_counter.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(FacetCounter, CountsAFacetWithoutItsOwnChoice) {
  test::TestIndex index({{"a", "A", "x", "2024", "en", "nato", {}, {"KP"}},
                         {"b", "B", "x", "2023", "en", "tass", {}, {"KP"}},
                         {"c", "C", "x", "", "en", "tass", {}, {"RU"}}});
  const auto columns = FacetColumns::load(index.database());
  std::vector<Warning> warnings;
  SearchRequest request;
  request.selection(Facet::kSource).any = {"tass"};
  request.selection(Facet::kCountry).any = {"KP"};
  const SelectionTest selection(*columns, request, warnings);
  FacetCounter counter(*columns, selection);
  WindowSet found;
  for (const std::uint32_t document : {1U, 2U, 3U}) found.add(document);
  counter.count(Window{0}, found);
  EXPECT_TRUE(found.has(2));
  EXPECT_EQ(found.size(), 1U);
  EXPECT_EQ(counter.counts().total, 1U);
  using Counts = std::vector<std::uint64_t>;
  EXPECT_EQ(counter.counts().facets[0], (Counts{1, 1}));  // nato, tass
  EXPECT_EQ(counter.counts().facets[2], (Counts{1, 1}));  // KP, RU
  EXPECT_EQ(counter.counts().dates, (Counts{0, 1, 0}));   // none, 2023, 2024
}

// What the columns know of all articles is what counting them gives, also after a commit.
TEST(FacetCounter, CountsAllAtOnce) {
  test::TestIndex index({{"a", "A", "x", "2024", "en", "nato", {"kim", "putin"}},
                         {"b", "B", "x", "", "ko", "", {"kim"}, {"KP"}},
                         {"c", "C", "x", "2023-01-02", "en", "tass"}});
  const auto before = FacetColumns::load(index.database());
  index.put({"c", "C", "x", "", "en", "nato"});
  index.put({"d", "D", "x", "2022", "en", "ap", {}, {"RU"}});
  index.commit();
  for (const auto& [columns, articles] :
       {std::pair{before, 3U}, {before->patched(Shards(index.database()), {3, 4}), 4U}}) {
    std::vector<Warning> warnings;
    const SelectionTest selection(*columns, {}, warnings);
    const FacetCounter::Wanted wanted{true, true, false, true};
    FacetCounter counted(*columns, selection, wanted);
    FacetCounter at_once(*columns, selection, wanted);
    at_once.count_all(articles);
    WindowSet found;
    for (std::uint32_t document = 1; document <= articles; ++document) found.add(document);
    counted.count(Window{0}, found);
    at_once.count(Window{0}, found);
    EXPECT_EQ(at_once.counts().total, counted.counts().total);
    EXPECT_EQ(at_once.counts().facets, counted.counts().facets);
    EXPECT_EQ(at_once.counts().dates, counted.counts().dates);
  }
}

TEST(FacetCounter, CountsNotAllAtOnceBesideAChoice) {
  test::TestIndex index({{"a", "A", "x", "", "en", "nato"}, {"b", "B", "x", "", "en", "tass"}});
  const auto columns = FacetColumns::load(index.database());
  std::vector<Warning> warnings;
  SearchRequest request;
  request.selection(Facet::kSource).any = {"tass"};
  const SelectionTest selection(*columns, request, warnings);
  FacetCounter counter(*columns, selection);
  counter.count_all(2);
  EXPECT_EQ(counter.counts().total, 0U);
}

TEST(FacetCounter, CountsWindowAfterWindow) {
  test::TestIndex index(
      {{"a", "A", "x", "2024", "en", "nato", {"kim", "putin"}}, {"b", "B", "x", "2024", "en", "", {"kim"}}});
  const auto columns = FacetColumns::load(index.database());
  std::vector<Warning> warnings;
  const SelectionTest selection(*columns, {}, warnings);
  FacetCounter counter(*columns, selection);
  WindowSet found;
  found.add(1);
  found.add(2);
  counter.count(Window{0}, found);
  WindowSet none;
  counter.count(Window{kWindowSize}, none);
  WindowSet beyond;
  beyond.add(5);
  counter.count(Window{8 * kWindowSize}, beyond);
  EXPECT_EQ(counter.counts().total, 3U);
  using Counts = std::vector<std::uint64_t>;
  EXPECT_EQ(counter.counts().facets[0], (Counts{1}));
  EXPECT_EQ(counter.counts().facets[1], (Counts{2, 1}));
  EXPECT_EQ(counter.counts().dates, (Counts{0, 2}));
}

}  // namespace
}  // namespace dateline
