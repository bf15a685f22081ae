#include "server/search/seconds_counter.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(SecondsCounter, CountsValuesAndTheirEnds) {
  test::TestIndex index({{"a", "A", "x", "2024-10-18"},
                         {"b", "B", "x", "2024-10-18"},
                         {"c", "C", "x", ""},
                         {"d", "D", "x", "2024-10-18T00:00:01Z"},
                         {"e", "E", "x", "1953-07-27"}});
  const auto counted = [&](const std::vector<std::uint32_t>& documents, std::uint32_t limit) {
    SecondsCounter counter(index.database());
    WindowSet set;
    for (const std::uint32_t document : documents) set.add(document);
    counter.count(Window{0}, set);
    return counter.take(limit);
  };
  using Values = std::vector<std::pair<std::int64_t, std::uint64_t>>;
  const SecondsCounts all = counted({1, 2, 3, 4, 5}, 100);
  EXPECT_EQ(all.values, (Values{{1729209600, 2}, {-518572800, 1}, {1729209601, 1}}));
  EXPECT_EQ(all.total, 3U);
  EXPECT_EQ(all.first, -518572800);
  EXPECT_EQ(all.last, 1729209601);
  const SecondsCounts cut = counted({1, 2, 4, 5}, 1);
  EXPECT_EQ(cut.values, (Values{{1729209600, 2}}));
  EXPECT_EQ(cut.total, 3U);
  EXPECT_EQ(cut.first, -518572800);
  EXPECT_EQ(counted({3}, 100).total, 0U);
  EXPECT_TRUE(counted({3}, 100).values.empty());
}

}  // namespace
}  // namespace dateline
