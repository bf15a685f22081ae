#include "server/query/filter_parser.h"

#include <gtest/gtest.h>

#include <random>

namespace dateline {
namespace {

std::string shown(const Filter& filter) {
  std::string children;
  for (const Filter& child : filter.children) children += (children.empty() ? "" : " ") + shown(child);
  const std::string facet(spec(filter.facet).name);
  switch (filter.kind) {
    case FilterKind::kAnd:
      return "and(" + children + ")";
    case FilterKind::kOr:
      return "or(" + children + ")";
    case FilterKind::kNot:
      return "not(" + children + ")";
    case FilterKind::kFacetValue:
      return facet + ":" + filter.text;
    case FilterKind::kHasFacet:
      return facet + ":*";
    case FilterKind::kDates:
      return "dates";
    case FilterKind::kSeconds:
      return (filter.seconds.from ? std::to_string(*filter.seconds.from) : "") + ".." +
             (filter.seconds.to ? std::to_string(*filter.seconds.to) : "");
    case FilterKind::kId:
      return "id:" + filter.text;
  }
  return "";
}

std::string read(std::string_view text) {
  const auto filter = parse_filter(text);
  return filter ? shown(*filter) : filter.error().message;
}

TEST(ParseFilter, ReadsTheGrammar) {
  for (const auto& [text, wanted] : std::vector<std::pair<const char*, const char*>>{
           {"", "and()"},
           {"  ", "and()"},
           {"source = KCNA", "source:KCNA"},
           {R"("person"="A \"B\"")", "person:A \"B\""},
           {"source != KCNA", "not(source:KCNA)"},
           {"NOT source = KCNA", "not(source:KCNA)"},
           {"NOT NOT source = KCNA", "source:KCNA"},
           {"NOT source != KCNA", "not(not(source:KCNA))"},
           {"source=a AND source=b OR source=c", "or(and(source:a source:b) source:c)"},
           {"source=a OR source=b AND NOT source=c", "or(source:a and(source:b not(source:c)))"},
           {"(source=a OR source=b) AND source=c", "and(or(source:a source:b) source:c)"},
           {"NOT (source=a OR source=b)", "not(or(source:a source:b))"},
           {"((source=a))", "source:a"},
           {"source IN [a, 'b c',d]", "or(source:a source:b c source:d)"},
           {"source IN []", "or()"},
           {"source IN [a,]", "or(source:a)"},
           {"source NOT IN [a]", "not(or(source:a))"},
           {"person EXISTS", "person:*"},
           {"person NOT EXISTS AND id=x", "and(not(person:*) id:x)"},
           {"person IS EMPTY", "not(person:*)"},
           {"person IS NULL", "not(person:*)"},
           {"person IS NOT NULL", "person:*"},
           {"NOT person IS NOT EMPTY", "not(person:*)"},
           {"\"date_ts\">=5", "5.."},
           {"date_ts 5 TO 10", "5..10"},
           {"\"date_ts\" '5' TO \"10\" AND source=a", "and(5..10 source:a)"},
           {"date 2024 TO 2025", "dates"},
           {"source = 'AND'", "source:AND"},
           {"'source' = source", "source:source"}}) {
    EXPECT_EQ(read(text), wanted) << text;
  }
}

TEST(ParseFilter, SaysWhatIsWrongAndWhere) {
  for (const auto& [text, wanted] : std::vector<std::pair<const char*, const char*>>{
           {"source", "filter: want an operator such as = at column 7, got its end"},
           {"source KCNA", "filter: want TO at column 12, got its end"},
           {"source =", "filter: want a value (a keyword or sign in quotes) at column 9, got its end"},
           {"source = AND", "filter: want a value (a keyword or sign in quotes) at column 10, got 'AND'"},
           {"source = a source = b", "filter: want AND, OR or its end at column 12, got 'source'"},
           {"source = a AND", "filter: want an attribute such as source, NOT or ( at column 15, got its end"},
           {"AND source = a", "filter: want an attribute such as source, NOT or ( at column 1, got 'AND'"},
           {"(source = a", "filter: want AND, OR or ) at column 12, got its end"},
           {"source = a)", "filter: want AND, OR or its end at column 11, got ')'"},
           {"()", "filter: want an attribute such as source, NOT or ( at column 2, got ')'"},
           {"source == a", "filter: want a value (a keyword or sign in quotes) at column 9, got '='"},
           {"source ( a", "filter: want an operator such as = at column 8, got '('"},
           {"source IN a", "filter: want [ at column 11, got 'a'"},
           {"source IN [a b]", "filter: want , or ] at column 14, got 'b'"},
           {"source IN [a", "filter: want , or ] at column 13, got its end"},
           {"source IN [,]", "filter: want a value (a keyword or sign in quotes) at column 12, got ','"},
           {"source NOT a", "filter: want IN or EXISTS behind NOT at column 12, got 'a'"},
           {"source IS a", "filter: want NULL or EMPTY at column 11, got 'a'"},
           {"section = a",
            "filter: want one of source, person, country, language, date, date_ts and id at column 1, got "
            "'section'"},
           {"_geoRadius(1, 2, 3)",
            "filter: want one of source, person, country, language, date, date_ts and id at column 1, got "
            "'_geoRadius'"},
           {"date = soon",
            "filter: want a day, month or year such as 2024-10-18, 2024-10 or 2024 at column 8, got 'soon'"},
           {"북한 = a",
            "filter: want one of source, person, country, language, date, date_ts and id at column 1, got "
            "'북한'"}}) {
    EXPECT_EQ(read(text), wanted) << text;
  }
}

TEST(ParseFilter, BoundsDepthAndValues) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "source=a" + std::string(depth, ')');
  };
  EXPECT_EQ(read(nested(kMaxFilterDepth - 1)), "source:a");
  EXPECT_EQ(read(nested(kMaxFilterDepth)), "source:a");
  EXPECT_EQ(read(nested(kMaxFilterDepth + 1)),
            "filter: want at most 16 parentheses in each other at column 17, got '('");
  EXPECT_FALSE(parse_filter(std::string(1'000'000, '(')));
  std::string negations;
  for (int i = 0; i < 100'000; ++i) negations += "NOT ";
  EXPECT_EQ(read(negations + "source=a"), "source:a");
  const auto list = [](std::size_t values) {
    std::string text = "source IN [a";
    for (std::size_t i = 1; i < values; ++i) text += ",a";
    return text + "]";
  };
  EXPECT_TRUE(parse_filter(list(kMaxFilterConditions - 1)));
  EXPECT_TRUE(parse_filter(list(kMaxFilterConditions)));
  EXPECT_EQ(read(list(kMaxFilterConditions + 1)), "filter: want at most 200 values at column 412, got 'a'");
}

TEST(ParseFilters, JoinsListsOfAlternatives) {
  const auto joined = [](const std::vector<std::vector<std::string>>& texts) {
    const auto filter = parse_filters(texts);
    return filter ? shown(*filter) : filter.error().message;
  };
  EXPECT_EQ(joined({}), "and()");
  EXPECT_EQ(joined({{"source=a"}}), "source:a");
  EXPECT_EQ(joined({{"source=a"}, {"source=b", "source=c"}}), "and(source:a or(source:b source:c))");
  EXPECT_EQ(joined({{"source=a OR source=d"}, {}, {"source=b"}}), "and(or(source:a source:d) source:b)");
  EXPECT_EQ(joined({{"source=a"}, {"source"}}),
            "filter: want an operator such as = at column 7, got its end");
  const std::vector<std::string> many(kMaxFilterConditions / 2, "source=a");
  EXPECT_TRUE(parse_filters({many, many}));
  EXPECT_FALSE(parse_filters({many, many, {"source=a"}}));
}

TEST(ParseFilter, TakesAnyText) {
  static const std::vector<std::string> kPieces{
      "source", "date", "date_ts", "id",  "=",  "!=", ">",  "<=",  "(",    ")",      "[",  "]",     ",",
      "AND",    "OR",   "NOT",     "IN",  "TO", "IS", "\"", "'",   "NULL", "EXISTS", "5",  "2024",  "\\",
      "\xff",   "김",   " ",       "a b", "!",  "*",  "\n", "1e9", "-",    "'x'",    "\t", "person"};
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += kPieces[random() % kPieces.size()] + " ";
    const auto filter = parse_filter(text);
    if (!filter) {
      EXPECT_TRUE(filter.error().message.starts_with("filter: want ")) << text;
    }
  }
}

}  // namespace
}  // namespace dateline
