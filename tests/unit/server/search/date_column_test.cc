#include "server/search/date_column.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/schema/layout.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;

std::string dates_of(const DateColumn& column) {
  std::string text;
  for (const DateKey& date : column.dates()) {
    text +=
        iso_day(date.first) + "/" + iso_day(date.last) + "/" + std::string(to_string(date.precision)) + " ";
  }
  return text;
}

constexpr const char* kUnknown = "1970-01-01/1970-01-01/unknown ";

TEST(DateColumn, ListsTheDatesInOrder) {
  const TestIndex index({{"a", "A", "x", "2024-10-18"},
                         {"b", "B", "x"},
                         {"c", "C", "x", "1969-01"},
                         {"d", "D", "x", "2024-10-18"},
                         {"e", "E", "x", "~2024-10"}});
  const Xapian::Database database(generation_at(index.path(), 1).glass.string());
  const DateColumn column = DateColumn::load(database);
  EXPECT_EQ(dates_of(column), std::string(kUnknown) +
                                  "1969-01-01/1969-01-31/month 2024-10-01/2024-10-31/estimate "
                                  "2024-10-18/2024-10-18/day ");
  EXPECT_EQ(column.place(1), 3U);
  EXPECT_EQ(column.place(2), 0U);
  EXPECT_EQ(column.place(3), 1U);
  EXPECT_EQ(column.place(4), 3U);
  EXPECT_EQ(column.place(5), 2U);
  EXPECT_EQ(column.place(99), 0U);
}

TEST(DateColumn, FollowsDatesThatComeAndGo) {
  TestIndex index({{"a", "A", "x", "2024-10-18"}, {"b", "B", "x", "2023"}});
  const DateColumn before = DateColumn::load(index.database());
  index.put({"b", "B", "x", "2025-01-01"});
  index.put({"c", "C", "x", "2022"});
  index.commit();
  const DateColumn after = before.patched(index.database(), {2, 3});
  EXPECT_EQ(dates_of(after), std::string(kUnknown) +
                                 "2022-01-01/2022-12-31/year 2024-10-18/2024-10-18/day "
                                 "2025-01-01/2025-01-01/day ");
  EXPECT_EQ(after.place(1), 2U);
  EXPECT_EQ(after.place(2), 3U);
  EXPECT_EQ(after.place(3), 1U);
  EXPECT_EQ(before.place(1), 2U);
  index.remove("a");
  index.put({"c", "C", "x", ""});
  index.commit();
  EXPECT_EQ(dates_of(after.patched(index.database(), {1, 3})),
            std::string(kUnknown) + "2025-01-01/2025-01-01/day ");
}

}  // namespace
}  // namespace dateline
