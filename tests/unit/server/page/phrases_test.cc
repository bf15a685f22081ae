#include "server/page/phrases.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

Day day(int year, unsigned month, unsigned number) {
  return make_day(year, month, number)->first;
}

Date estimate(Date date) {
  date.precision = DatePrecision::kEstimate;
  return date;
}

TEST(Phrases, NumbersHaveSeparators) {
  EXPECT_EQ(with_separators(0), "0");
  EXPECT_EQ(with_separators(999), "999");
  EXPECT_EQ(with_separators(1284), "1,284");
  EXPECT_EQ(with_separators(1000000), "1,000,000");
  EXPECT_EQ(count_of(1, "article"), "1 article");
  EXPECT_EQ(count_of(1284, "article"), "1,284 articles");
  EXPECT_EQ(count_of(0, "article"), "0 articles");
}

TEST(Phrases, DatesInTheGutter) {
  const struct {
    Date date;
    std::string day;
    std::string year;
    bool is_estimate;
  } cases[] = {
      {*make_day(2024, 10, 28), "28 Oct", "2024", false},
      {*make_month(2024, 10), "Oct", "2024", false},
      {*make_year(2024), "", "2024", false},
      {estimate(*make_month(2024, 10)), "about Oct", "2024", true},
      {estimate(*make_year(2024)), "about", "2024", true},
      {estimate(*make_day(2024, 2, 29)), "about 29 Feb", "2024", true},
      {Date{}, "", "", false},
  };
  for (const auto& row : cases) {
    const DateParts parts = date_parts(row.date);
    EXPECT_EQ(parts.day, row.day);
    EXPECT_EQ(parts.year, row.year);
    EXPECT_EQ(parts.is_estimate, row.is_estimate);
  }
}

TEST(Phrases, DatesInFull) {
  EXPECT_EQ(long_date(*make_day(2024, 10, 18)), "Friday, 18 October 2024");
  EXPECT_EQ(long_date(*make_month(2024, 10)), "October 2024");
  EXPECT_EQ(long_date(estimate(*make_month(2024, 10))), "about October 2024");
  EXPECT_EQ(long_date(*make_year(1999)), "1999");
  EXPECT_EQ(long_date(Date{}), "not known");
}

TEST(Phrases, RangesAndInstants) {
  EXPECT_EQ(english_range({day(2024, 10, 1), day(2025, 4, 30)}), "1 Oct 2024 to 30 Apr 2025");
  EXPECT_EQ(english_range({day(2024, 10, 1), day(2024, 10, 1)}), "1 Oct 2024");
  EXPECT_EQ(english_range({day(2024, 10, 1), std::nullopt}), "since 1 Oct 2024");
  EXPECT_EQ(english_range({std::nullopt, day(2024, 10, 1)}), "until 1 Oct 2024");
  EXPECT_EQ(english_range({}), "");
  EXPECT_EQ(english_instant("2025-09-04T06:12:09Z"), "4 Sep 2025, 06:12 UTC");
  EXPECT_EQ(english_instant("never"), "never");
}

TEST(Phrases, SayWhereADateIsFrom) {
  EXPECT_EQ(origin_phrase(Origin::kText), "found in the text");
  EXPECT_EQ(origin_phrase(Origin::kNone), "");
}

TEST(EnglishSpan, NamesOneMonthOnce) {
  const Day first = parse_iso_date("date", "2024-08-03")->first;
  EXPECT_EQ(english_span(first, first + std::chrono::days(1)), "Aug 2024");
  EXPECT_EQ(english_span(first, parse_iso_date("date", "2024-10-18")->first), "Aug 2024 to Oct 2024");
}

}  // namespace
}  // namespace dateline
