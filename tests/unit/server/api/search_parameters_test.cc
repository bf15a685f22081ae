#include "server/api/search_parameters.h"

#include <gtest/gtest.h>

#include "server/api/problem.h"

namespace dateline {
namespace {

constexpr Day kToday = std::chrono::sys_days(std::chrono::year(2025) / 1 / 15);

Result<SearchParameters> read(const Parameters& parameters) {
  return read_search_parameters(parameters, ParameterPolicy::kStrict, kToday);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t at = 0; at < times; ++at) out += text;
  return out;
}

TEST(SearchParameters, HasTheDocumentedDefaults) {
  const auto out = read({});
  ASSERT_TRUE(out);
  const SearchRequest& request = out->request;
  EXPECT_EQ(request.text, "");
  EXPECT_EQ(request.query.root.kind, NodeKind::kAll);
  EXPECT_EQ(request.limit, 10U);
  EXPECT_EQ(request.offset, 0U);
  EXPECT_EQ(request.facet_limit, 50U);
  EXPECT_EQ(request.snippets, 2U);
  EXPECT_EQ(request.crop_length, 40U);
  EXPECT_EQ(request.match, Match::kAll);
  EXPECT_TRUE(request.switches.variants);
  EXPECT_TRUE(request.switches.typos);
  EXPECT_TRUE(request.switches.relax);
  EXPECT_FALSE(request.switches.completes);
  EXPECT_EQ(request.recency, 0U);
  EXPECT_FALSE(request.wants_explanation);
  EXPECT_EQ(request.sort, Sort::kRelevance);
  EXPECT_EQ(request.interval, Interval::kAuto);
  EXPECT_EQ(request.wants_facet, (std::array<bool, 4>{true, true, true, true}));
  EXPECT_FALSE(request.wants_body);
  EXPECT_EQ(out->paging, Paging::kPages);
}

TEST(SearchParameters, ReadsEveryParameter) {
  const auto out = read({{"q", "oil prices"},   {"match", "any"},
                         {"variants", "off"},   {"typos", "off"},
                         {"relax", "off"},      {"prefix", "last"},
                         {"recency", "30"},     {"explain", "1"},
                         {"source", "KCNA"},    {"-person", "Kim Jong Un"},
                         {"country", "KP"},     {"lang", "ko"},
                         {"from", "2024-10"},   {"to", "2024"},
                         {"sort", "date:asc"},  {"page", "3"},
                         {"hitsPerPage", "20"}, {"facets", "source,lang"},
                         {"facetLimit", "0"},   {"attributesToRetrieve", "title,body"},
                         {"snippets", "1"},     {"cropLength", "400"},
                         {"interval", "week"}});
  ASSERT_TRUE(out) << out.error().message;
  const SearchRequest& request = out->request;
  EXPECT_EQ(request.text, "oil prices");
  EXPECT_EQ(request.query.root.kind, NodeKind::kAnd);
  EXPECT_EQ(request.match, Match::kAny);
  EXPECT_FALSE(request.switches.variants);
  EXPECT_FALSE(request.switches.typos);
  EXPECT_FALSE(request.switches.relax);
  EXPECT_TRUE(request.switches.completes);
  EXPECT_EQ(request.recency, 30U);
  EXPECT_TRUE(request.wants_explanation);
  EXPECT_EQ(out->given.size(), 23U);
  EXPECT_EQ(request.selection(Facet::kSource).any, std::vector<std::string>{"KCNA"});
  EXPECT_EQ(request.selection(Facet::kPerson).none, std::vector<std::string>{"Kim Jong Un"});
  EXPECT_EQ(request.selection(Facet::kLanguage).any, std::vector<std::string>{"ko"});
  EXPECT_EQ(iso_day(*request.dates.from), "2024-10-01");
  EXPECT_EQ(iso_day(*request.dates.to), "2024-12-31");
  EXPECT_EQ(request.sort, Sort::kOldest);
  EXPECT_EQ(request.offset, 40U);
  EXPECT_EQ(request.limit, 20U);
  EXPECT_EQ(request.wants_facet, (std::array<bool, 4>{true, false, false, true}));
  EXPECT_EQ(request.facet_limit, 0U);
  EXPECT_TRUE(request.wants_body);
  EXPECT_EQ(request.snippets, 1U);
  EXPECT_EQ(request.crop_length, 400U);
  EXPECT_EQ(request.interval, Interval::kWeek);
}

TEST(SearchParameters, ReadsSinceAsAnInstant) {
  struct Row {
    const char* text;
    const char* instant;
  };
  for (const Row& row : std::vector<Row>{{"2024-10-18T05:03:00Z", "2024-10-18T05:03:00Z"},
                                         {"2024-10-18T05:03:00+02:00", "2024-10-18T03:03:00Z"},
                                         {"2024-10-18T05:03", "2024-10-18T05:03:00Z"},
                                         {"2024-10-18", "2024-10-18T00:00:00Z"},
                                         {"2024-10", "2024-10-01T00:00:00Z"},
                                         {"2024", "2024-01-01T00:00:00Z"},
                                         {"0d", "2025-01-15T00:00:00Z"},
                                         {"7d", "2025-01-08T00:00:00Z"},
                                         {"2W", "2025-01-01T00:00:00Z"},
                                         {"1m", "2024-12-15T00:00:00Z"}}) {
    const auto out = read({{"since", row.text}, {"sort", "indexed:desc"}});
    ASSERT_TRUE(out) << out.error().message;
    EXPECT_EQ(iso_instant(out->request.since.value()), row.instant) << row.text;
    EXPECT_EQ(out->request.sort, Sort::kLatest);
  }
  EXPECT_FALSE(read({})->request.since);
}

TEST(SearchParameters, PagesByOffsetToTheEndOfTheWindow) {
  const auto out = read({{"offset", "990"}, {"limit", "10"}});
  ASSERT_TRUE(out);
  EXPECT_EQ(out->paging, Paging::kOffset);
  EXPECT_EQ(out->request.offset, 990U);
  EXPECT_TRUE(read({{"page", "10"}, {"hitsPerPage", "100"}}));
}

TEST(SearchParameters, KeepsToTheLimitsOfTheServer) {
  SearchRules rules(kToday);
  rules.limits = {200, 8, 2, 1};
  struct Row {
    Parameters parameters;
    std::string code;  // "" when it is right
  };
  const std::vector<Row> rows{{{{"page", "2"}, {"hitsPerPage", "100"}}, ""},
                              {{{"page", "3"}, {"hitsPerPage", "100"}}, "bad_page"},
                              {{{"offset", "199"}, {"limit", "1"}}, ""},
                              {{{"offset", "200"}, {"limit", "1"}}, "window_exceeded"},
                              {{{"offset", "201"}}, "bad_offset"},
                              {{{"q", "ab cdefg"}}, ""},
                              {{{"q", "ab cdefgh"}}, "query_too_long"},
                              {{{"q", "a b c"}}, "too_many_terms"},
                              {{{"source", "a"}, {"-person", "b"}}, "too_many_filters"}};
  for (const Row& row : rows) {
    const auto out = read_search_parameters(row.parameters, ParameterPolicy::kStrict, rules);
    EXPECT_EQ(out ? "" : out.error().field, row.code) << row.parameters.front().second;
    if (out) {
      EXPECT_EQ(out->request.window, 200U);
    }
  }
  rules.limits.window = 5000;
  EXPECT_TRUE(read_search_parameters({{"page", "500"}}, ParameterPolicy::kStrict, rules));
}

TEST(SearchParameters, SaysWhatIsWrong) {
  struct Row {
    Parameters parameters;
    std::string code;
    std::string message;  // "" when the parser words it
  };
  const std::vector<Row> rows{
      {{{"page", "abc"}}, "bad_page", "page: want 1..100, got 'abc'"},
      {{{"page", "0"}}, "bad_page", "page: want 1..100, got '0'"},
      {{{"page", "51"}, {"hitsPerPage", "20"}}, "bad_page", "page: want 1..50, got '51'"},
      {{{"hitsPerPage", "101"}}, "bad_hits_per_page", "hitsPerPage: want 1..100, got '101'"},
      {{{"offset", "-1"}}, "bad_offset", "offset: want 0..1000, got '-1'"},
      {{{"limit", "0"}}, "bad_limit", "limit: want 1..100, got '0'"},
      {{{"limit", "101"}}, "bad_limit", "limit: want 1..100, got '101'"},
      {{{"offset", "1000"}, {"limit", "1"}},
       "window_exceeded",
       "offset: want offset + limit <= 1000, got 1000 + 1"},
      {{{"offset", "0"}, {"page", "1"}},
       "mixed_paging",
       "want page and hitsPerPage, or offset and limit, got both"},
      {{{"from", "2024-02-30"}},
       "bad_date",
       "from: want a day, month or year such as 2024-10-18, 2024-10 or 2024, got '2024-02-30'"},
      {{{"to", "0000-00-00"}}, "bad_date", ""},
      {{{"to", "20240101"}}, "bad_date", ""},
      {{{"to", "99999-01-01"}}, "bad_date", ""},
      {{{"from", "2024-10-18T10:00:00Z"}}, "bad_date", ""},
      {{{"from", "2024-11"}, {"to", "2024-10"}},
       "bad_range",
       "to: want a date not before from=2024-11, got '2024-10'"},
      {{{"since", "7"}},
       "bad_since",
       "since: want an instant such as 2024-10-18T05:03:00Z, a date or 7d, got '7'"},
      {{{"since", "2024-02-30"}}, "bad_since", ""},
      {{{"since", "2024-10..2024-11"}}, "bad_since", ""},
      {{{"since", ">=2024"}}, "bad_since", ""},
      {{{"since", "2024-10-18T25:00:00Z"}}, "bad_since", ""},
      {{{"since", "2024-10-18T05:03:00 02:00"}}, "bad_since", ""},
      {{{"since", "1729227780"}}, "bad_since", ""},
      {{{"since", ""}}, "empty_value", ""},
      {{{"since", "7d"}, {"since", "1d"}}, "duplicate_parameter", ""},
      {{{"sort", "evil"}}, "bad_sort", "sort: want relevance|date:desc|date:asc|indexed:desc, got 'evil'"},
      {{{"match", "some"}}, "bad_match", "match: want all|any, got 'some'"},
      {{{"interval", "hour"}}, "bad_interval", "interval: want auto|year|month|week|day, got 'hour'"},
      {{{"facets", "source,colour"}},
       "bad_facets",
       "facets: want source, person, country, language or *, got 'colour'"},
      {{{"facetLimit", "1001"}}, "bad_facet_limit", "facetLimit: want 0..1000, got '1001'"},
      {{{"snippets", "11"}}, "bad_snippets", "snippets: want 0..10, got '11'"},
      {{{"cropLength", "0"}}, "bad_crop_length", "cropLength: want 1..400, got '0'"},
      {{{"attributesToRetrieve", "title,secret"}},
       "bad_attributes",
       "attributesToRetrieve: want an attribute of a hit or *, got 'secret'"},
      {{{"variant", "on"}}, "unknown_parameter", "there is no parameter 'variant'"},
      {{{"variants", "yes"}}, "bad_variants", "variants: want on|off, got 'yes'"},
      {{{"typos", "1"}}, "bad_typos", "typos: want on|off, got '1'"},
      {{{"relax", "ON"}}, "bad_relax", "relax: want on|off, got 'ON'"},
      {{{"prefix", "first"}}, "bad_prefix", "prefix: want off|last, got 'first'"},
      {{{"recency", "36501"}}, "bad_recency", ""},
      {{{"recency", "30d"}}, "bad_recency", ""},
      {{{"explain", "yes"}}, "bad_explain", "explain: want 0|1, got 'yes'"},
      {{{"q", std::string(1025, 'a')}}, "query_too_long", ""},
      {{{"q", repeated("a ", 65)}}, "too_many_terms", ""},
      {{{"q", repeated("(a OR ", 17) + "b" + repeated(")", 17)}}, "query_too_deep", ""},
  };
  for (const Row& row : rows) {
    const auto out = read(row.parameters);
    ASSERT_FALSE(out) << row.code << " " << row.message;
    EXPECT_EQ(out.error().field, row.code) << out.error().message;
    if (!row.message.empty()) {
      EXPECT_EQ(out.error().message, row.message);
    }
    EXPECT_EQ(problem_kind(out.error().field).code, row.code) << "a code that the table does not have";
  }
}

TEST(SearchParameters, TakesAFilter) {
  EXPECT_EQ(read({{"filter", "source = KCNA"}})->request.filter,
            (Filter{FilterKind::kFacetValue, Facet::kSource, "KCNA"}));
  EXPECT_TRUE(read({{"filter", " "}})->request.filter.empty());
}

TEST(SearchParameters, TakesQueriesUpToTheirLimits) {
  EXPECT_TRUE(read({{"q", std::string(1024, 'a')}}));
  EXPECT_TRUE(read({{"q", repeated("a ", 64)}}));
  EXPECT_TRUE(read({{"q", repeated("(a OR ", 15) + "b" + repeated(")", 15)}}));
}

TEST(SearchParameters, CountsEveryFacetForAStar) {
  const auto out = read({{"facets", "*"}});
  ASSERT_TRUE(out);
  EXPECT_EQ(out->request.wants_facet, read({})->request.wants_facet);
}

TEST(SearchParameters, TakesEveryAttributeByName) {
  for (const std::string& name : hit_attributes())
    EXPECT_TRUE(read({{"attributesToRetrieve", name}})) << name;
  const auto all = read({{"attributesToRetrieve", "*"}});
  ASSERT_TRUE(all);
  EXPECT_EQ(all->attributes, hit_attributes());
  EXPECT_TRUE(all->request.wants_body);
}

TEST(SearchParameters, LetsAFormSendEmptyFields) {
  const auto out = read_search_parameters({{"q", ""}, {"from", ""}, {"to", ""}, {"page", ""}, {"sort", ""}},
                                          ParameterPolicy::kLenient, kToday);
  ASSERT_TRUE(out) << out.error().message;
  EXPECT_FALSE(out->request.dates.from);
}

}  // namespace
}  // namespace dateline
