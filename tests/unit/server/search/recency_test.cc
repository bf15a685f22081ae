#include "server/search/recency.h"

#include <gtest/gtest.h>

#include "indexer/schema/layout.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(Recency, HalvesWhatIsAboveAHalf) {
  const test::TestIndex index({{"a", "A", "a", "2024-10-31"},
                               {"b", "B", "b", "2024-10-21"},
                               {"c", "C", "c", ""},
                               {"d", "D", "d", "2024-10"}});
  const Xapian::Database database(generation_at(index.path(), 1).glass.string());
  const auto columns = FacetColumns::load(database);
  const Recency recency(*columns, 10);
  EXPECT_DOUBLE_EQ(recency.factor(1), 1);
  EXPECT_DOUBLE_EQ(recency.factor(2), 0.75);
  EXPECT_DOUBLE_EQ(recency.factor(3), 0.5);
  EXPECT_DOUBLE_EQ(recency.factor(4), 1);  // a month counts by its last day
  const Recency none(*columns, 0);
  EXPECT_DOUBLE_EQ(none.factor(3), 1);
}

}  // namespace
}  // namespace dateline
