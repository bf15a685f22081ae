#include "server/api/parameter_values.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace dateline {
namespace {

constexpr auto kStrict = ParameterPolicy::kStrict;
constexpr auto kLenient = ParameterPolicy::kLenient;

TEST(ParameterValues, SaysWhatIsWrongWhenStrict) {
  const std::string many(200, 'x');
  struct Row {
    Parameters parameters;
    const char* code;
    std::string message;
  };
  const std::vector<Row> rows{
      {{{"colour", "red"}}, "unknown_parameter", "there is no parameter 'colour'"},
      {{{"Q", "red"}}, "unknown_parameter", "there is no parameter 'Q'"},
      {{{"\x1b[31m", ""}}, "unknown_parameter", "there is no parameter '\\x1b[31m'"},
      {{{many, ""}}, "unknown_parameter", "there is no parameter '" + many.substr(0, 80) + "'"},
      {{{"q", "a"}, {"q", "b"}}, "duplicate_parameter", "q: want it once, got it twice"},
      {{{"q", ""}, {"q", ""}}, "duplicate_parameter", "q: want it once, got it twice"},
      {{{"source", ""}}, "empty_value", "source: want a value, got ''"},
      {{{"page", ""}}, "empty_value", "page: want a value, got ''"},
      {{{"q", "\xff\xfe"}}, "invalid_utf8", "q: want UTF-8 text, got '\\xff\\xfe'"},
      {{{"-person", "\xc0\x80"}}, "invalid_utf8", "-person: want UTF-8 text, got '\\xc0\\x80'"},
      {{{"q", "\xed\xa0\x80"}}, "invalid_utf8", "q: want UTF-8 text, got '\\xed\\xa0\\x80'"},
      {{{"q", "\x1b[31m"}}, "control_character", "q: want text without control characters, got '\\x1b[31m'"},
  };
  for (const Row& row : rows) {
    const auto values = ParameterValues::collect(row.parameters, kStrict);
    ASSERT_FALSE(values) << row.message;
    EXPECT_EQ(values.error().field, row.code);
    EXPECT_EQ(values.error().message, row.message);
  }
}

TEST(ParameterValues, IgnoresStrangersWhenLenientAndTakesTheFirst) {
  const auto values = ParameterValues::collect(
      {{"utm_source", "x"}, {"q", "first"}, {"q", "second"}, {"page", ""}, {"source", ""}}, kLenient);
  ASSERT_TRUE(values);
  EXPECT_EQ(*values->single("q"), "first");
  EXPECT_EQ(values->single("page"), nullptr);
  EXPECT_TRUE(values->filters().empty());
}

TEST(ParameterValues, IsStrictAboutTextInBoth) {
  const auto values = ParameterValues::collect({{"q", "\xff"}}, kLenient);
  ASSERT_FALSE(values);
  EXPECT_EQ(values.error().field, "invalid_utf8");
}

TEST(ParameterValues, TakesARoutesOwnTextsOnceAndEmpty) {
  const auto values = ParameterValues::collect({{"facetQuery", ""}, {"q", "a"}}, kStrict, {"facetQuery"});
  ASSERT_TRUE(values);
  EXPECT_EQ(*values->single("facetQuery"), "");
  EXPECT_EQ(ParameterValues::collect({{"facetQuery", "a"}, {"facetQuery", ""}}, kStrict, {"facetQuery"})
                .error()
                .field,
            "duplicate_parameter");
  EXPECT_EQ(ParameterValues::collect({{"facetQuery", "a"}}, kStrict).error().field, "unknown_parameter");
}

TEST(ParameterValues, KeepsPastedLineEndsAndTabs) {
  EXPECT_TRUE(ParameterValues::collect({{"q", "oil\r\nprices\tup"}}, kStrict));
}

TEST(ParameterValues, CollectsFacetValuesOnceInOrder) {
  const auto values = ParameterValues::collect(
      {{"source", "KCNA"}, {"-country", "KP"}, {"lang", "ko"}, {"source", "TASS"}, {"source", "KCNA"}},
      kStrict);
  ASSERT_TRUE(values);
  const std::vector<FilterValue> expected{{Facet::kSource, false, "KCNA"},
                                          {Facet::kCountry, true, "KP"},
                                          {Facet::kLanguage, false, "ko"},
                                          {Facet::kSource, false, "TASS"}};
  EXPECT_EQ(values->filters(), expected);
}

TEST(ParameterValues, TakesTwentyFacetValuesAndNotOneMore) {
  Parameters parameters;
  for (std::size_t at = 0; at < kMaxFilters; ++at)
    parameters.emplace_back("person", "p" + std::to_string(at));
  EXPECT_TRUE(ParameterValues::collect(parameters, kStrict));
  parameters.emplace_back("-source", "one more");
  const auto values = ParameterValues::collect(parameters, kStrict);
  ASSERT_FALSE(values);
  EXPECT_EQ(values.error().field, "too_many_filters");
  EXPECT_EQ(values.error().message, "want at most 20 facet values in all, got more");
  EXPECT_TRUE(ParameterValues::collect(parameters, kStrict, {}, 21));
}

TEST(ParameterValues, SplitsListsAndJoinsRepeatedOnes) {
  const auto values = ParameterValues::collect({{"facets", "source,person"}, {"facets", "country"}}, kStrict);
  ASSERT_TRUE(values);
  EXPECT_EQ(values->list("facets"), (std::vector<std::string>{"source", "person", "country"}));
  EXPECT_TRUE(values->list("attributesToRetrieve").empty());
}

TEST(ParameterValues, ReadsWholeNumbersWithinBounds) {
  struct Row {
    const char* text;
    std::uint32_t value;  // 0: an error
  };
  for (const Row& row : std::vector<Row>{{"1", 1},
                                         {"50", 50},
                                         {"0", 0},
                                         {"51", 0},
                                         {"-1", 0},
                                         {"1e9", 0},
                                         {"99999999999999999999", 0},
                                         {"abc", 0},
                                         {"1.5", 0},
                                         {" 7", 0}}) {
    const auto values = ParameterValues::collect({{"page", row.text}}, kStrict);
    ASSERT_TRUE(values);
    const auto page = values->whole("page", "bad_page", {1, 50, 1});
    EXPECT_EQ(page ? *page : 0, row.value) << row.text;
    if (page) continue;
    EXPECT_EQ(page.error().field, "bad_page");
    EXPECT_EQ(page.error().message, std::string("page: want 1..50, got '") + row.text + "'");
  }
}

TEST(ParameterNames, AreAllTaken) {
  for (const std::string& name : parameter_names()) {
    const auto values = ParameterValues::collect({{name, "x"}}, kStrict, {"facetQuery", "format"});
    EXPECT_TRUE(values) << name;
  }
  EXPECT_THROW(static_cast<void>(ParameterValues::collect({}, kStrict, {"colour"})), std::logic_error);
}

TEST(ParameterValues, NamesTheChoices) {
  const auto values = ParameterValues::collect({{"sort", "evil"}}, kStrict);
  ASSERT_TRUE(values);
  const auto choice = values->choice("sort", {"relevance", "date:desc"});
  ASSERT_FALSE(choice);
  EXPECT_EQ(choice.error().field, "bad_sort");
  EXPECT_EQ(choice.error().message, "sort: want relevance|date:desc, got 'evil'");
  EXPECT_EQ(*values->choice("match", {"all", "any"}), 0U);
}

TEST(WithDefault, GivesAParameterADefault) {
  EXPECT_EQ(with_default({{"q", "x"}}, "typos", "off"), (Parameters{{"q", "x"}, {"typos", "off"}}));
  EXPECT_EQ(with_default({{"typos", "on"}}, "typos", "off"), (Parameters{{"typos", "on"}}));
}

TEST(IsSearchParameter, KnowsTheNames) {
  for (const char* name : {"q", "since", "facets", "person", "-lang", "hitsPerPage"}) {
    EXPECT_TRUE(is_search_parameter(name)) << name;
  }
  for (const char* name : {"", "-", "-q", "--person", "format", "Q"})
    EXPECT_FALSE(is_search_parameter(name)) << name;
}

}  // namespace
}  // namespace dateline
