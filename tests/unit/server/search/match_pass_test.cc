#include "server/search/match_pass.h"

#include <gtest/gtest.h>

#include "indexer/schema/layout.h"
#include "indexer/schema/term.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class MatchPass : public ::testing::Test {
 protected:
  test::TestIndex index_{{{"a", "A", "storm", "2024-10-18", "en", "nato"},
                          {"b", "B", "storm", "", "en", "tass"},
                          {"c", "C", "quiet", "2024", "en", "nato"},
                          {"d", "D", "storm", "2024-10-20", "en", "tass"},
                          {"e", "E", "storm", "2024-10-20", "en", "nato"}}};
  Xapian::Database database_{generation_at(index_.path(), 1).glass.string()};
  std::shared_ptr<const FacetColumns> columns_ = FacetColumns::load(database_);
  Xapian::Query storm_{word_term(TextField::kBody, "storm")};
};

TEST_F(MatchPass, GivesAllMatchesThatPassAndCountsAll) {
  SearchRequest request;
  request.selection(Facet::kSource).any = {"nato"};
  std::vector<Warning> warnings;
  const SelectionTest selection(*columns_, request, warnings);
  const FacetCounter counter(*columns_, selection);
  EXPECT_EQ(match_all(database_, storm_, counter), (std::vector<std::uint32_t>{1, 5}));
  EXPECT_EQ(counter.counts().total, 2U);
  const auto tass = *columns_->facet(Facet::kSource).find_id("tass");
  EXPECT_EQ(counter.counts().facets[static_cast<std::size_t>(Facet::kSource)][tass], 2U);
}

TEST_F(MatchPass, GivesAPageOfAnOrderByDate) {
  std::vector<Warning> warnings;
  const SelectionTest selection(*columns_, {}, warnings);
  const auto page = [&](Sort sort, std::uint32_t offset, std::uint32_t limit) {
    const FacetCounter counter(*columns_, selection);
    const auto documents = match_by_date(database_, storm_, counter, {sort, offset, limit});
    EXPECT_EQ(counter.counts().total, 4U);
    return documents;
  };
  EXPECT_EQ(page(Sort::kNewest, 0, 9), (std::vector<std::uint32_t>{4, 5, 1, 2}));
  EXPECT_EQ(page(Sort::kOldest, 0, 9), (std::vector<std::uint32_t>{1, 4, 5, 2}));
  EXPECT_EQ(page(Sort::kNewest, 1, 2), (std::vector<std::uint32_t>{5, 1}));
  EXPECT_EQ(page(Sort::kNewest, 0, 0), (std::vector<std::uint32_t>{}));
}

}  // namespace
}  // namespace dateline
