#include "server/query/date_spec.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2024) / 3 / 31};

std::string days(std::string_view text) {
  const auto spec = parse_date_spec(text, kToday);
  if (!spec) return spec.error().field;
  return (spec->range.from ? iso_day(*spec->range.from) : "") + ".." +
         (spec->range.to ? iso_day(*spec->range.to) : "") + (spec->was_reversed ? " reversed" : "");
}

TEST(ParseDateSpec, ReadsDatesRangesAndSpans) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"2024-02-29", "2024-02-29..2024-02-29"},
      {"2024-02", "2024-02-01..2024-02-29"},
      {"2023", "2023-01-01..2023-12-31"},
      {"2024-01..2024-02", "2024-01-01..2024-02-29"},
      {"2024-02..2024-01", "2024-01-01..2024-02-29 reversed"},
      {">2023", "2024-01-01.."},
      {"<2023", "..2022-12-31"},
      {"0d", "2024-03-31..2024-03-31"},
      {"7D", "2024-03-24..2024-03-31"},
      {"1m", "2024-02-29..2024-03-31"},
      {"13m", "2023-02-28..2024-03-31"},
      {"9999y", "1000-01-01..2024-03-31"},
  };
  for (const auto& [text, wanted] : rows) EXPECT_EQ(days(text), wanted) << text;
}

TEST(ParseRelativeDates, ReadsNothingElse) {
  EXPECT_EQ(iso_day(*parse_relative_dates("4w", kToday)->from), "2024-03-03");
  EXPECT_EQ(parse_relative_dates("1y", kToday)->to, kToday);
  for (const std::string text : {"", "7", "d", "-7d", "7d ", "12345d", "2024-03", ">=7d"}) {
    EXPECT_FALSE(parse_relative_dates(text, kToday)) << text;
  }
}

TEST(ParseDateSpec, RefusesTheRest) {
  for (const std::string text : {"", "..", "foo", "2024-13", "2024-06-31", "7", "d", "12345d", "7x", ">",
                                 ">=", "2024..foo", "2024-1", "=2024"}) {
    EXPECT_EQ(days(text), "date") << text;
  }
}

}  // namespace
}  // namespace dateline
