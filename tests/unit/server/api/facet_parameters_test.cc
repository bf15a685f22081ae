#include "server/api/facet_parameters.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

Result<FacetParameters> read(std::string_view name, const Parameters& parameters) {
  return read_facet_parameters(name, parameters, test::test_today());
}

TEST(FacetParameters, ReadsWhatChoosesArticlesAndWhichValues) {
  const auto out = read("person", {{"q", "oil"},
                                   {"match", "any"},
                                   {"-source", "KCNA"},
                                   {"from", "2024"},
                                   {"facetQuery", "kim jo"},
                                   {"facetLimit", "7"},
                                   {"offset", "1000000"}});
  ASSERT_TRUE(out) << out.error().message;
  EXPECT_EQ(out->request.text, "oil");
  EXPECT_EQ(out->request.match, Match::kAny);
  EXPECT_EQ(out->request.selection(Facet::kSource).none, std::vector<std::string>{"KCNA"});
  EXPECT_TRUE(out->request.dates.from);
  EXPECT_EQ(out->options.facet, Facet::kPerson);
  EXPECT_EQ(out->options.query, "kim jo");
  EXPECT_EQ(out->options.limit, 7U);
  EXPECT_EQ(out->options.offset, 1'000'000U);
}

TEST(FacetParameters, TakesAFilter) {
  EXPECT_FALSE(read_facet_parameters("person", {{"filter", "source = KCNA"}}, test::test_today())
                   ->request.filter.empty());
}

TEST(FacetParameters, HasDefaults) {
  const auto out = read("lang", {{"facetQuery", ""}});
  ASSERT_TRUE(out) << out.error().message;
  EXPECT_EQ(out->options.facet, Facet::kLanguage);
  EXPECT_EQ(out->options.query, "");
  EXPECT_EQ(out->options.limit, 50U);
  EXPECT_EQ(out->options.offset, 0U);
}

TEST(FacetParameters, SaysWhatIsWrong) {
  struct Row {
    const char* facet;
    Parameters parameters;
    const char* code;
    const char* message;
  };
  for (const Row& row : std::vector<Row>{
           {"colour\x1b",
            {},
            "facet_not_found",
            "there is no facet 'colour\\x1b'; those there are: source, person, country, language"},
           {"",
            {},
            "facet_not_found",
            "there is no facet ''; those there are: source, person, country, language"},
           {"person",
            {{"sort", "relevance"}},
            "unknown_parameter",
            "the values of a facet have no parameter 'sort'"},
           {"person",
            {{"limit", "3"}},
            "unknown_parameter",
            "the values of a facet have no parameter 'limit'"},
           {"person",
            {{"snippets", "0"}},
            "unknown_parameter",
            "the values of a facet have no parameter 'snippets'"},
           {"person", {{"colour", "red"}}, "unknown_parameter", "there is no parameter 'colour'"},
           {"person", {{"offset", "1000001"}}, "bad_offset", "offset: want 0..1000000, got '1000001'"},
           {"person", {{"offset", ""}}, "empty_value", "offset: want a value, got ''"},
           {"person", {{"facetLimit", "1001"}}, "bad_facet_limit", "facetLimit: want 0..1000, got '1001'"},
           {"person",
            {{"facetQuery", "a"}, {"facetQuery", "b"}},
            "duplicate_parameter",
            "facetQuery: want it once, got it twice"},
           {"person", {{"facetQuery", "\xff"}}, "invalid_utf8", "facetQuery: want UTF-8 text, got '\\xff'"},
           {"person",
            {{"from", "soon"}},
            "bad_date",
            "from: want a day, month or year such as 2024-10-18, 2024-10 or 2024, got 'soon'"}}) {
    const auto out = read(row.facet, row.parameters);
    ASSERT_FALSE(out) << row.message;
    EXPECT_EQ(out.error().field, row.code);
    EXPECT_EQ(out.error().message, row.message);
  }
}

}  // namespace
}  // namespace dateline
