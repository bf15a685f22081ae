#include "server/api/meili/search_query.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

SearchQuery read(const char* body) {
  return read_search_query(Json::parse(body), test::test_today()).value();
}

Error wrong(const char* body) {
  const auto query = read_search_query(Json::parse(body), test::test_today());
  return query ? Error{} : query.error();
}

TEST(ReadSearchQuery, HasMeilisearchsDefaults) {
  for (const char* body :
       {"{}", R"({"q":null,"filter":null,"facets":null,"limit":null,"page":null,"x":1})"}) {
    const SearchQuery query = read(body);
    EXPECT_EQ(query.request.text, "");
    EXPECT_EQ(query.paging, Paging::kOffset);
    EXPECT_EQ(query.request.limit, 20U);
    EXPECT_EQ(query.request.match, Match::kAll);
    EXPECT_TRUE(query.request.filter.empty());
    EXPECT_FALSE(query.facets);
    EXPECT_FALSE(query.is_formatted());
    EXPECT_TRUE(query.request.wants_body);
    EXPECT_EQ(query.request.snippets, 0U);
    EXPECT_FALSE(query.request.wants_seconds);
    EXPECT_EQ(query.request.wants_facet, (std::array<bool, 4>{}));
    EXPECT_EQ(query.pre_tag, "<em>");
  }
}

TEST(ReadSearchQuery, TakesTheLiteralSetWithTheLastWordOpen) {
  const Switches switches = read(R"({"q":"kurs"})").request.switches;
  EXPECT_TRUE(switches.variants);
  EXPECT_TRUE(switches.completes);
  EXPECT_FALSE(switches.typos);
  EXPECT_FALSE(switches.relax);
}

TEST(ReadSearchQuery, PagesBothWaysWithinTheWindow) {
  struct Row {
    const char* body;
    Paging paging;
    std::uint32_t offset;  // of the request
    std::uint32_t limit;
  };
  for (const Row& row :
       std::vector<Row>{{R"({"limit":11,"offset":10})", Paging::kOffset, 10, 11},
                        {R"({"limit":0,"offset":0})", Paging::kOffset, 0, 0},
                        {R"({"limit":1000})", Paging::kOffset, 0, 1000},
                        {R"({"limit":1001})", Paging::kOffset, 0, 1000},
                        {R"({"offset":999})", Paging::kOffset, 999, 1},
                        {R"({"offset":1000})", Paging::kOffset, 1000, 0},
                        {R"({"offset":99999999999})", Paging::kOffset, 1000, 0},
                        {R"({"hitsPerPage":10,"page":3})", Paging::kPages, 20, 10},
                        {R"({"page":2})", Paging::kPages, 20, 20},
                        {R"({"hitsPerPage":7})", Paging::kPages, 0, 7},
                        {R"({"hitsPerPage":0,"page":1})", Paging::kPages, 0, 0},
                        {R"({"page":0})", Paging::kPages, 0, 0},
                        {R"({"hitsPerPage":300,"page":4})", Paging::kPages, 900, 100},
                        {R"({"page":4294967295,"hitsPerPage":4294967295})", Paging::kPages, 1000, 0},
                        {R"({"page":1,"limit":5,"offset":9})", Paging::kPages, 0, 20}}) {
    const SearchQuery query = read(row.body);
    EXPECT_EQ(query.paging, row.paging) << row.body;
    EXPECT_EQ(query.request.offset, row.offset) << row.body;
    EXPECT_EQ(query.request.limit, row.limit) << row.body;
  }
  EXPECT_EQ(read(R"({"limit":5000,"offset":7})").limit, 5000U) << "what was asked for is told";
}

TEST(ReadSearchQuery, KeepsToTheLimitsOfTheServer) {
  SearchRules rules(test::test_today());
  rules.limits.window = 5000;
  rules.limits.query_words = 2;
  const auto read_by = [&rules](const char* body) { return read_search_query(Json::parse(body), rules); };
  EXPECT_EQ(read_by(R"({"offset":4990,"limit":20})")->request.limit, 10U);
  EXPECT_EQ(read_by(R"({"offset":6000})")->request.offset, 5000U);
  EXPECT_EQ(read_by(R"({"limit":5000})")->request.limit, kMaxMeiliHits) << "an answer has no more";
  EXPECT_EQ(read_by(R"({"hitsPerPage":100,"page":50})")->request.offset, 4900U);
  EXPECT_EQ(read_by(R"({"q":"a b c"})").error().field, "too_many_terms");
}

TEST(ReadSearchQuery, KnowsWhichTextsToRead) {
  const SearchQuery crop = read(R"({"attributesToCrop":["body:30"],"attributesToHighlight":["*"],
      "attributesToRetrieve":["title"],"cropMarker":"--","highlightPreTag":"[","highlightPostTag":"]"})");
  EXPECT_TRUE(crop.crops_body);
  EXPECT_EQ(crop.request.crop_length, 30U);
  EXPECT_EQ(crop.request.snippets, 1U);
  EXPECT_TRUE(crop.request.wants_body);
  EXPECT_FALSE(crop.request.marks_body);
  EXPECT_TRUE(crop.request.marks_labels);
  EXPECT_TRUE(crop.formats("person"));
  EXPECT_EQ(crop.crop_marker, "--");
  EXPECT_EQ(crop.pre_tag + crop.post_tag, "[]");
  EXPECT_EQ(read(R"({"attributesToCrop":["*"]})").request.crop_length, 10U);
  EXPECT_EQ(read(R"({"attributesToCrop":["body"],"cropLength":7})").request.crop_length, 7U);
  EXPECT_FALSE(read(R"({"attributesToCrop":["title:5"]})").crops_body);
  EXPECT_FALSE(read(R"({"attributesToCrop":["body"],"cropLength":0})").crops_body);
  const SearchQuery lean = read(R"({"attributesToRetrieve":["id"],"attributesToHighlight":["title"]})");
  EXPECT_FALSE(lean.request.wants_body);
  EXPECT_FALSE(lean.request.marks_body);
  EXPECT_TRUE(lean.formats("id"));
  EXPECT_TRUE(lean.formats("title"));
  EXPECT_FALSE(lean.formats("body"));
  EXPECT_TRUE(read(R"({"attributesToHighlight":["*"]})").request.marks_body);
  EXPECT_TRUE(read(R"({"showMatchesPosition":true})").request.marks_body);
}

TEST(ReadSearchQuery, CountsTheFacetsAskedFor) {
  const SearchQuery some = read(R"({"facets":["person","colour","date_ts"]})");
  EXPECT_EQ(some.request.wants_facet, (std::array<bool, 4>{false, true, false, false}));
  EXPECT_TRUE(some.request.wants_seconds);
  EXPECT_EQ(some.request.facet_limit, kMeiliFacetValues);
  EXPECT_EQ(read(R"({"facets":["*"]})").facets->size(), 5U);
}

TEST(ReadSearchQuery, SortsMatchesAndRestricts) {
  EXPECT_EQ(read(R"({"sort":["date_ts:desc"]})").request.sort, Sort::kNewest);
  EXPECT_EQ(read(R"({"sort":["date:asc","date_ts:desc"]})").request.sort, Sort::kOldest);
  EXPECT_EQ(read(R"({"sort":[]})").request.sort, Sort::kRelevance);
  EXPECT_EQ(read(R"({"matchingStrategy":"last"})").request.match, Match::kAny);
  EXPECT_EQ(read(R"({"matchingStrategy":"frequency"})").request.match, Match::kAny);
  EXPECT_EQ(read(R"({"matchingStrategy":"all"})").request.match, Match::kAll);
  const auto fields = [](const char* names) {
    const std::string body = std::string(R"({"q":"oil body:gas","attributesToSearchOn":)") + names + "}";
    std::string shown;
    for (const Node& word : read(body.c_str()).request.query.root.children) {
      shown += word.field ? spec(*word.field).name : "-";
      shown += ' ';
    }
    return shown;
  };
  EXPECT_EQ(fields(R"(["title"])"), "title body ");
  EXPECT_EQ(fields(R"(["body","title"])"), "- body ");
  EXPECT_EQ(fields(R"(["*"])"), "- body ");
  EXPECT_EQ(fields("null"), "- body ");
}

TEST(ReadSearchQuery, ReadsFiltersOfBothShapes) {
  EXPECT_EQ(read(R"({"filter":"source = a"})").request.filter,
            read(R"({"filter":[["\"source\"=\"a\""]]})").request.filter);
  const Filter filter = read(R"({"filter":["date_ts>=5",["source=a","source=b"]]})").request.filter;
  EXPECT_EQ(filter.kind, FilterKind::kAnd);
  ASSERT_EQ(filter.children.size(), 2U);
  EXPECT_EQ(filter.children[1].kind, FilterKind::kOr);
}

TEST(ReadSearchQuery, SaysWhatIsWrong) {
  struct Row {
    const char* body;
    const char* code;
  };
  for (const Row& row :
       std::vector<Row>{{R"({"q":5})", "invalid_search_q"},
                        {R"({"limit":-1})", "invalid_search_limit"},
                        {R"({"hitsPerPage":"x"})", "invalid_search_hits_per_page"},
                        {R"({"facets":"person"})", "invalid_search_facets"},
                        {R"({"sort":["title:asc"]})", "invalid_search_sort"},
                        {R"({"matchingStrategy":"some"})", "invalid_search_matching_strategy"},
                        {R"({"attributesToSearchOn":["person"]})", "invalid_search_attributes_to_search_on"},
                        {R"({"filter":"colour = red"})", "bad_filter"},
                        {R"({"filter":[["a",["b"]]]})", "invalid_search_filter"},
                        {R"({"filter":5})", "invalid_search_filter"},
                        {R"({"hybrid":{}})", "invalid_search_hybrid"},
                        {R"({"vector":[1]})", "invalid_search_vector"},
                        {R"({"distinct":"source"})", "invalid_search_distinct"},
                        {R"({"rankingScoreThreshold":0.5})", "invalid_search_ranking_score_threshold"},
                        {R"({"showMatchesPosition":"yes"})", "invalid_search_show_matches_position"}}) {
    EXPECT_EQ(wrong(row.body).field, row.code) << row.body;
  }
  const std::string longer = R"({"q":")" + std::string(1025, 'a') + "\"}";
  EXPECT_EQ(wrong(longer.c_str()).field, "query_too_long");
}

TEST(QueryBody, ReadsParametersAsFields) {
  const Json body = query_body({{"q", "5"},
                                {"limit", "5"},
                                {"offset", "x"},
                                {"facets", "person,source"},
                                {"showRankingScore", "true"},
                                {"showMatchesPosition", "yes"},
                                {"filter", "a, b"},
                                {"sort", ""}});
  EXPECT_EQ(body, Json::parse(R"({"q":"5","limit":5,"offset":"x","facets":["person","source"],
      "showRankingScore":true,"showMatchesPosition":"yes","filter":"a, b","sort":[]})"));
}

}  // namespace
}  // namespace dateline
