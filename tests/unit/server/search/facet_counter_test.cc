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
  const FacetCounter counter(*columns, selection);
  std::string accepted;
  for (Xapian::docid id = 1; id <= 3; ++id) {
    if (counter(index.database().get_document(id))) accepted += std::to_string(id);
  }
  EXPECT_EQ(accepted, "2");
  EXPECT_EQ(counter.counts().total, 1U);
  using Counts = std::vector<std::uint64_t>;
  EXPECT_EQ(counter.counts().facets[0], (Counts{1, 1}));  // nato, tass
  EXPECT_EQ(counter.counts().facets[2], (Counts{1, 1}));  // KP, RU
  EXPECT_EQ(counter.counts().dates, (Counts{0, 1, 0}));   // none, 2023, 2024
}

}  // namespace
}  // namespace dateline
