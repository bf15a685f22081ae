#include "server/query/filter_condition.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

FilterLexeme word(std::string text) {
  return {FilterLexemeKind::kWord, std::move(text), 9};
}

constexpr auto kEqual = FilterOperator::kEqual;
constexpr auto kGreater = FilterOperator::kGreater;
constexpr auto kGreaterOrEqual = FilterOperator::kGreaterOrEqual;
constexpr auto kLess = FilterOperator::kLess;
constexpr auto kLessOrEqual = FilterOperator::kLessOrEqual;

Filter made(const char* attribute, FilterOperator comparison, const char* value) {
  return compared(find_attribute(word(attribute)).value(), comparison, word(value)).value();
}

std::string dates(FilterOperator comparison, const char* value) {
  const DateRange range = made("date", comparison, value).dates;
  return (range.from ? iso_day(*range.from) : "") + ".." + (range.to ? iso_day(*range.to) : "");
}

std::string seconds(FilterOperator comparison, const char* value) {
  const SecondsRange range = made("date_ts", comparison, value).seconds;
  return (range.from ? std::to_string(*range.from) : "") + ".." + (range.to ? std::to_string(*range.to) : "");
}

TEST(FindAttribute, KnowsFacetsDatesAndIds) {
  for (const auto& [name, facet] : {std::pair{"source", Facet::kSource},
                                    {"personId", Facet::kPerson},
                                    {"countryCode", Facet::kCountry},
                                    {"lang", Facet::kLanguage},
                                    {"language", Facet::kLanguage}}) {
    const auto attribute = find_attribute(word(name));
    ASSERT_TRUE(attribute) << name;
    EXPECT_EQ(attribute->field, FilterField::kFacet);
    EXPECT_EQ(attribute->facet, facet) << name;
  }
  EXPECT_EQ(find_attribute(word("date"))->field, FilterField::kDate);
  EXPECT_EQ(find_attribute(word("date_ts"))->field, FilterField::kSeconds);
  EXPECT_EQ(find_attribute(word("id"))->field, FilterField::kId);
  EXPECT_EQ(find_attribute(word("_geoRadius")).error().message,
            "filter: want one of source, person, country, language, date, date_ts and id at column 9, got "
            "'_geoRadius'");
  EXPECT_FALSE(find_attribute(word("Source")));
  EXPECT_FALSE(find_attribute(word("")));
}

TEST(Compared, ReadsDatesAsFromAndToDo) {
  EXPECT_EQ(dates(kEqual, "2024-10-18"), "2024-10-18..2024-10-18");
  EXPECT_EQ(dates(kEqual, "2024-10"), "2024-10-01..2024-10-31");
  EXPECT_EQ(dates(kGreater, "2024-10"), "2024-11-01..");
  EXPECT_EQ(dates(kGreaterOrEqual, "2024-10"), "2024-10-01..");
  EXPECT_EQ(dates(kLess, "2024"), "..2023-12-31");
  EXPECT_EQ(dates(kLessOrEqual, "2024"), "..2024-12-31");
  const auto attribute = find_attribute(word("date")).value();
  for (const char* value : {"2024-06-31", "yesterday", "", "2024-10-18T05:00Z", "1729036800"}) {
    EXPECT_EQ(compared(attribute, kEqual, word(value)).error().field, "bad_filter") << value;
  }
}

TEST(Compared, ReadsSecondsAsWholeBounds) {
  EXPECT_EQ(seconds(kEqual, "5"), "5..5");
  EXPECT_EQ(seconds(kEqual, "5.5"), "6..5");
  EXPECT_EQ(seconds(kGreater, "5"), "6..");
  EXPECT_EQ(seconds(kGreater, "5.5"), "6..");
  EXPECT_EQ(seconds(kGreaterOrEqual, "5.5"), "6..");
  EXPECT_EQ(seconds(kGreaterOrEqual, "-5.5"), "-5..");
  EXPECT_EQ(seconds(kLess, "5"), "..4");
  EXPECT_EQ(seconds(kLess, "5.5"), "..5");
  EXPECT_EQ(seconds(kLessOrEqual, "-5.5"), "..-6");
  EXPECT_EQ(seconds(kLessOrEqual, "1.7e9"), "..1700000000");
  const auto attribute = find_attribute(word("date_ts")).value();
  for (const char* value : {"", "x", "5x", "nan", "inf", "-inf", "1e300", "2024-10-18", "0x5", " 5"}) {
    EXPECT_EQ(compared(attribute, kLess, word(value)).error().field, "bad_filter") << value;
  }
}

TEST(Compared, TakesOnlyEqualityOfNames) {
  EXPECT_EQ(made("person", kEqual, "Kim"), (Filter{FilterKind::kFacetValue, Facet::kPerson, "Kim"}));
  EXPECT_EQ(made("id", kEqual, "x").kind, FilterKind::kId);
  EXPECT_EQ(compared(find_attribute(word("person")).value(), kLess, word("Kim")).error().message,
            "filter: want =, !=, IN, EXISTS or IS behind person at column 9, got 'Kim'");
  EXPECT_FALSE(compared(find_attribute(word("id")).value(), kLess, word("x")));
}

TEST(Between, TakesBothEnds) {
  const auto date = find_attribute(word("date")).value();
  EXPECT_EQ(between(date, word("2024-10"), word("2024-11"))->dates,
            (DateRange{make_month(2024, 10)->first, make_month(2024, 11)->last}));
  EXPECT_FALSE(between(date, word("2024-10"), word("x")));
  EXPECT_FALSE(between(date, word("x"), word("2024-10")));
  const auto date_ts = find_attribute(word("date_ts")).value();
  EXPECT_EQ(between(date_ts, word("1.5"), word("3.5"))->seconds, (SecondsRange{2, 3}));
  EXPECT_FALSE(between(date_ts, word("x"), word("1")));
  EXPECT_FALSE(between(date_ts, word("1"), word("x")));
  EXPECT_FALSE(between(find_attribute(word("source")).value(), word("a"), word("b")));
}

TEST(Existing, IsHavingAValue) {
  const auto kind = [](const char* name) { return existing(find_attribute(word(name)).value()).kind; };
  EXPECT_EQ(kind("source"), FilterKind::kHasFacet);
  EXPECT_EQ(kind("date"), FilterKind::kDates);
  EXPECT_EQ(kind("date_ts"), FilterKind::kSeconds);
  EXPECT_TRUE(existing(find_attribute(word("id")).value()).empty());
}

}  // namespace
}  // namespace dateline
