#include "server/search/column_nodes.h"

#include <gtest/gtest.h>

#include "indexer/schema/term.h"
#include "server/search/match_walk.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class ColumnNodes : public ::testing::Test {
 protected:
  static std::string found(MatchNode& node) {
    std::string documents;
    walk_matches(node, {}, [&](const Window& window, const WindowSet& set) {
      set.for_each([&](std::uint32_t offset) { documents += std::to_string(window.begin + offset); });
    });
    return documents;
  }
  // Of all documents as candidates.
  static std::string kept(MatchNode& node) {
    WindowSet candidates;
    for (std::uint32_t offset = 0; offset < 5; ++offset) candidates.add(offset);
    node.filter(Window{1}, candidates);
    std::string documents;
    candidates.for_each([&](std::uint32_t offset) { documents += std::to_string(1 + offset); });
    return documents;
  }

  test::TestIndex index_{{{"a", "A", "x", "2024-10-18", "en", "nato", {"kim", "putin"}},
                          {"b", "B", "x", "2024-10", "en", "tass", {"putin"}},
                          {"c", "C", "x", "", "en", "nato"},
                          {"d", "D", "x", "2023", "en", "tass", {"kim"}},
                          {"e", "E", "x", "2024-10-20", "en", "nato"}}};
  std::shared_ptr<const FacetColumns> columns_ = FacetColumns::load(index_.database());
};

TEST_F(ColumnNodes, FindAFacetValue) {
  const FacetColumn& persons = columns_->facet(Facet::kPerson);
  for (const auto& [id, wanted] : {std::pair{"kim", "14"}, {"putin", "12"}}) {
    PostingReaders readers(index_.database(), *columns_);
    FacetNode node(readers.reader(facet_term(Facet::kPerson, id)), persons, *persons.find_id(id));
    EXPECT_EQ(kept(node), wanted);
    EXPECT_EQ(found(node), wanted);
    EXPECT_EQ(node.cost(), 2U);
  }
}

TEST_F(ColumnNodes, FindDatesThatOverlapARange) {
  const auto day = [](int year, unsigned month, unsigned date) {
    return Day(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(date));
  };
  const std::vector<std::pair<DateRange, std::string>> rows{
      {{day(2024, 10, 18), day(2024, 10, 18)}, "12"}, {{day(2024, 10, 19), std::nullopt}, "25"},
      {{std::nullopt, day(2023, 6, 1)}, "4"},         {{std::nullopt, std::nullopt}, "1245"},
      {{day(2025, 1, 1), std::nullopt}, ""},
  };
  for (const auto& [range, wanted] : rows) {
    PostingReaders readers(index_.database(), *columns_);
    DatesNode node(readers, range);
    EXPECT_EQ(kept(node), wanted);
    EXPECT_EQ(found(node), wanted);
  }
}

}  // namespace
}  // namespace dateline
