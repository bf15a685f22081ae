#include "server/search/facet_listing.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(ListFacet, OrdersByCountThenLabelAndKeepsWhatWasChosen) {
  test::TestIndex index;
  index.label(Facet::kSource, {"s1", "Zeta", {}});
  index.label(Facet::kSource, {"s2", "Alpha", {}});
  index.label(Facet::kSource, {"s3", "Beta", {}});
  index.label(Facet::kSource, {"s4", "Gamma", {}});
  index.label(Facet::kSource, {"s5", "Delta", {}});
  index.commit();
  const auto columns = FacetColumns::load(index.database());
  std::vector<Warning> warnings;
  SearchRequest request;
  request.selection(Facet::kSource) = {{"s5"}, {"s4"}};
  const SelectionTest selection(*columns, request, warnings);
  const std::vector<std::uint64_t> counts{5, 5, 7, 1, 0};
  const auto listed = [&](std::uint32_t limit) {
    const FacetCounts facet =
        list_facet(Facet::kSource, {columns->facet(Facet::kSource), counts, selection, limit});
    EXPECT_EQ(facet.total, 4U);
    std::string text;
    for (const FacetCount& value : facet.values) {
      text += value.label + "=" + std::to_string(value.count) + (value.is_selected ? "+ " : "") +
              (value.is_excluded ? "- " : " ");
    }
    return text;
  };
  EXPECT_EQ(listed(50), "Beta=7 Alpha=5 Zeta=5 Gamma=1- Delta=0+  ");
  EXPECT_EQ(listed(1), "Beta=7 Gamma=1- Delta=0+  ");
  EXPECT_EQ(listed(0), "Gamma=1- Delta=0+  ");
}

}  // namespace
}  // namespace dateline
