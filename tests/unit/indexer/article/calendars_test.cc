#include "indexer/article/calendars.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string shown(const std::optional<Date>& date) {
  return date ? iso_day(date->first) : "none";
}

TEST(PersianDay, KnowsNewYearsAndLeapYears) {
  EXPECT_EQ(shown(persian_day(1400, 1, 1)), "2021-03-21");
  EXPECT_EQ(shown(persian_day(1403, 1, 1)), "2024-03-20");
  EXPECT_EQ(shown(persian_day(1403, 7, 30)), "2024-10-21");
  EXPECT_EQ(shown(persian_day(1357, 11, 22)), "1979-02-11");
  EXPECT_EQ(shown(persian_day(1399, 12, 30)), "2021-03-20");
  EXPECT_EQ(shown(persian_day(1400, 12, 30)), "none");
  EXPECT_EQ(shown(persian_day(1403, 7, 31)), "none");
  EXPECT_EQ(shown(persian_day(2024, 7, 1)), "none");
}

TEST(IslamicDay, IsAnEstimateOfThreeDays) {
  // 1 Muharram 1446 was about 7 July 2024, 1 Ramadan 1445 about 11 March 2024.
  for (const auto& [date, day] :
       {std::pair(islamic_day(1446, 1, 1), Day{std::chrono::year{2024} / 7 / 7}),
        std::pair(islamic_day(1445, 9, 1), Day{std::chrono::year{2024} / 3 / 11})}) {
    ASSERT_TRUE(date);
    EXPECT_EQ(date->precision, DatePrecision::kEstimate);
    EXPECT_LE(date->first, day) << iso_day(date->first);
    EXPECT_GE(date->last, day) << iso_day(date->last);
  }
  EXPECT_FALSE(islamic_day(1446, 13, 1));
}

TEST(CommonYear, TakesBuddhistYearsBack) {
  EXPECT_EQ(common_year(2024), 2024);
  EXPECT_EQ(common_year(2567), 2024);
  EXPECT_EQ(common_year(1403), 0);
  EXPECT_EQ(common_year(2300), 0);
}

}  // namespace
}  // namespace dateline
