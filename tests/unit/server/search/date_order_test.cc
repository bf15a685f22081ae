#include "server/search/date_order.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(DateOrder, PutsTheUndatedLastAndEqualDatesByDocument) {
  test::TestIndex index({{"a", "A", "storm", "2024-10-18"},
                         {"b", "B", "storm", ""},
                         {"c", "C", "quiet", "2024"},
                         {"d", "D", "storm", "2024-10-20"},
                         {"e", "E", "storm", "2024-10-20"},
                         {"f", "F", "old", "1923-01-02"}});
  using Documents = std::vector<std::uint32_t>;
  const auto order = [&](const Documents& documents, Sort sort, std::size_t count) {
    return order_by_date(index.database(), documents, sort, count);
  };
  EXPECT_EQ(order({1, 2, 4, 5, 6}, Sort::kNewest, 9), (Documents{4, 5, 1, 6, 2}));
  EXPECT_EQ(order({1, 2, 4, 5, 6}, Sort::kOldest, 9), (Documents{6, 1, 4, 5, 2}));
  EXPECT_EQ(order({2, 4, 5}, Sort::kNewest, 2), (Documents{4, 5}));
  EXPECT_EQ(order({2}, Sort::kNewest, 0), Documents{});
  EXPECT_EQ(order({}, Sort::kOldest, 3), Documents{});
}

}  // namespace
}  // namespace dateline
