#include "server/page/phrases.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

Day day(int year, unsigned month, unsigned number) {
  return make_day(year, month, number)->first;
}

Date estimate(Date date) {
  date.precision = DatePrecision::kEstimate;
  return date;
}

TEST(Phrases, CountsHaveSeparatorsAndPlurals) {
  EXPECT_EQ(article_count(1, sample_words()), "1 article");
  EXPECT_EQ(article_count(1284, sample_words()), "1,284 articles");
  EXPECT_EQ(article_count(0, sample_words()), "0 articles");
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
    const DateParts parts = date_parts(row.date, sample_words());
    EXPECT_EQ(parts.day, row.day);
    EXPECT_EQ(parts.year, row.year);
    EXPECT_EQ(parts.is_estimate, row.is_estimate);
  }
}

TEST(Phrases, DatesInFull) {
  EXPECT_EQ(long_date(*make_day(2024, 10, 18), sample_words()), "Friday, 18 October 2024");
  EXPECT_EQ(long_date(*make_month(2024, 10), sample_words()), "October 2024");
  EXPECT_EQ(long_date(estimate(*make_month(2024, 10)), sample_words()), "about October 2024");
  EXPECT_EQ(long_date(*make_year(1999), sample_words()), "1999");
  EXPECT_EQ(long_date(Date{}, sample_words()), "not known");
}

TEST(Phrases, DatesWithoutTheDayOfTheWeek) {
  EXPECT_EQ(short_date(*make_day(2024, 10, 18), sample_words()), "18 Oct 2024");
  EXPECT_EQ(short_date(*make_month(2024, 10), sample_words()), "October 2024");
  EXPECT_EQ(short_date(estimate(*make_day(2024, 10, 18)), sample_words()), "about 18 Oct 2024");
  EXPECT_EQ(short_date(Date{}, sample_words()), "not known");
}

TEST(Phrases, ListsAreJoined) {
  EXPECT_EQ(joined({}, sample_words()), "");
  EXPECT_EQ(joined({"a", "b", "c"}, sample_words()), "a, b, c");
}

TEST(Phrases, RangesAndInstants) {
  EXPECT_EQ(range_words({day(2024, 10, 1), day(2025, 4, 30)}, sample_words()), "1 Oct 2024 to 30 Apr 2025");
  EXPECT_EQ(range_words({day(2024, 10, 1), day(2024, 10, 1)}, sample_words()), "1 Oct 2024");
  EXPECT_EQ(range_words({day(2024, 10, 1), std::nullopt}, sample_words()), "since 1 Oct 2024");
  EXPECT_EQ(range_words({std::nullopt, day(2024, 10, 1)}, sample_words()), "until 1 Oct 2024");
  EXPECT_EQ(range_words({}, sample_words()), "");
  EXPECT_EQ(instant_words("2025-09-04T06:12:09Z", sample_words()), "4 Sept 2025, 06:12 UTC");
  EXPECT_EQ(instant_words("never", sample_words()), "never");
}

TEST(Phrases, SayWhereADateIsFrom) {
  EXPECT_EQ(origin_phrase(Origin::kText, sample_words()), "found in the text");
  EXPECT_EQ(origin_phrase(Origin::kNone, sample_words()), "");
}

TEST(SpanWords, NamesOneMonthOnce) {
  const Day first = parse_iso_date("date", "2024-08-03")->first;
  EXPECT_EQ(span_words(first, first + std::chrono::days(1), sample_words()), "Aug 2024");
  EXPECT_EQ(span_words(first, parse_iso_date("date", "2024-10-18")->first, sample_words()),
            "Aug 2024 to Oct 2024");
}

}  // namespace
}  // namespace dateline
