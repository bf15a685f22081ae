#include "indexer/schema/date.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(ParseDate, ReadsEachPrecision) {
  const struct {
    std::string text;
    DatePrecision precision;
    std::string first;
    std::string last;
  } cases[] = {
      {"2024", DatePrecision::kYear, "2024-01-01", "2024-12-31"},
      {"2024-02", DatePrecision::kMonth, "2024-02-01", "2024-02-29"},
      {"2023-02", DatePrecision::kMonth, "2023-02-01", "2023-02-28"},
      {"2024-10-18", DatePrecision::kDay, "2024-10-18", "2024-10-18"},
      {"2024-10-18T05:00:00Z", DatePrecision::kExact, "2024-10-18", "2024-10-18"},
      {"2024-10-18 05:00", DatePrecision::kExact, "2024-10-18", "2024-10-18"},
  };
  for (const auto& [text, precision, first, last] : cases) {
    const auto date = parse_iso_date("date", text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(date->precision, precision) << text;
    EXPECT_EQ(iso_day(date->first), first) << text;
    EXPECT_EQ(iso_day(date->last), last) << text;
  }
}

TEST(ParseDate, KeepsTheLocalDayAndTheInstant) {
  const struct {
    std::string text;
    std::string day;
    std::string instant;
  } cases[] = {
      {"2024-10-18T05:00:00+09:00", "2024-10-18", "2024-10-17T20:00:00Z"},
      {"2024-10-18T23:30:15.123-0500", "2024-10-18", "2024-10-19T04:30:15Z"},
      {"2024-10-18T05:00", "2024-10-18", "2024-10-18T05:00:00Z"},
      {"1969-12-31T23:59:59Z", "1969-12-31", "1969-12-31T23:59:59Z"},
  };
  for (const auto& [text, day, instant] : cases) {
    const auto date = parse_iso_date("date", text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(iso_date(*date), day);
    ASSERT_TRUE(date->instant);
    EXPECT_EQ(iso_instant(*date->instant), instant);
    EXPECT_EQ(date->sort_seconds(), *date->instant);
  }
}

TEST(ParseDate, RejectsWhatIsNoDate) {
  for (const std::string_view text :
       {"", "abc", "2024-13", "2024-00", "2024-06-31", "2023-02-29", "0000-00-00", "20241018", "2024-1-1",
        "24-10-18", "2024-10-18T", "2024-10-18T25:00", "2024-10-18T05:60", "2024-10-18T05:00+24:00",
        "2024-10-18x", "12024-01-01", "0999-01-01"}) {
    const auto date = parse_iso_date("from", text);
    ASSERT_FALSE(date) << text;
    EXPECT_EQ(date.error().message,
              "from: want a date such as 2024-10-18, 2024-10 or 2024, got '" + std::string(text) + "'");
  }
}

TEST(IsoDate, WritesWhatIsKnown) {
  EXPECT_EQ(iso_date(Date{}), "");
  EXPECT_EQ(iso_date(*make_year(2024)), "2024");
  EXPECT_EQ(iso_date(*make_month(2024, 10)), "2024-10");
  Date estimate = *make_month(2024, 10);
  estimate.precision = DatePrecision::kEstimate;
  EXPECT_EQ(iso_date(estimate), "2024-10");
  estimate.last += std::chrono::days(40);
  EXPECT_EQ(iso_date(estimate), "2024");
  estimate.last = estimate.first;
  EXPECT_EQ(iso_date(estimate), "2024-10-01");
  EXPECT_EQ(compact_day(make_day(2024, 1, 9)->first), "20240109");
}

TEST(Precision, LettersAndNamesAreDistinctAndReadBack) {
  for (int i = 0; i <= static_cast<int>(DatePrecision::kEstimate); ++i) {
    const auto precision = static_cast<DatePrecision>(i);
    EXPECT_EQ(precision_of_letter(precision_letter(precision)), precision);
  }
  EXPECT_EQ(precision_of_letter('?'), DatePrecision::kUnknown);
  EXPECT_EQ(to_string(DatePrecision::kEstimate), "estimate");
}

}  // namespace
}  // namespace dateline
