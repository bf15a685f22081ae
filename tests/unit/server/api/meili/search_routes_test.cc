#include "server/api/meili/search_routes.h"

#include <gtest/gtest.h>

#include <random>

#include "server/api/meili/routes.h"
#include "tests/unit/server/api/meili/meili_index.h"

namespace dateline {
namespace {

class SearchRoutes : public testing::Test {
 protected:
  static Request posted(const std::string& body, const std::string& uid = "articles") {
    return test::MeiliIndex::posted(body, uid);
  }
  Json searched(const std::string& body) {
    return index_search(index_.pool(), posted(body), test::test_today()).value();
  }
  static std::string titles(const Json& result) {
    std::string out;
    for (const Json& hit : result.at("hits")) out += hit.at("title").get<std::string>() + "|";
    return out;
  }

  test::MeiliIndex index_;
};

TEST_F(SearchRoutes, AnswersSeveralSearchesInOrder) {
  const Json out = multi_search(index_.pool(), posted(R"({"queries":[
      {"indexUid":"articles","facets":["source","person","date_ts"],"limit":11,"offset":0},
      {"indexUid":"articles","q":"oil","filter":[["\"source\"=\"KCNA & Co\""]],"facets":["source"],"limit":11},
      {"indexUid":"articles","q":"oil","facets":["source"],"limit":0,"offset":0}]})"),
                                test::test_today())
                       .value();
  const Json& results = out.at("results");
  ASSERT_EQ(results.size(), 3U);
  EXPECT_EQ(results[0].at("indexUid"), "articles");
  EXPECT_EQ(results[0].at("estimatedTotalHits"), 4);
  EXPECT_EQ(results[0].at("hits").size(), 4U);
  EXPECT_EQ(results[0].at("limit"), 11);
  EXPECT_EQ(results[0].at("facetDistribution").at("person"),
            Json::parse(R"({"Kim Jong Un":3,"Bo \"B\" <Example>":1})"));
  EXPECT_EQ(results[0].at("facetDistribution").at("date_ts"),
            Json::parse(R"({"1727740800":1,"1729209600":1,"1729314000":1})"));
  EXPECT_EQ(results[0].at("facetStats"), Json::parse(R"({"date_ts":{"min":1727740800,"max":1729314000}})"));
  EXPECT_EQ(results[1].at("estimatedTotalHits"), 1);
  EXPECT_EQ(results[1].at("facetDistribution").at("source"), Json::parse(R"({"KCNA & Co":1})"))
      << "a facet's own choice counts, as in Meilisearch";
  EXPECT_EQ(results[2].at("hits"), Json::array());
  EXPECT_EQ(results[2].at("estimatedTotalHits"), 2);
  EXPECT_EQ(results[2].at("facetDistribution").at("source"), Json::parse(R"({"KCNA & Co":1,"gazette":1})"));
}

TEST_F(SearchRoutes, SaysWhatIsWrongWithSeveralSearches) {
  struct Row {
    std::string body;
    const char* code;
    const char* message;  // its beginning
  };
  std::string many;
  for (std::size_t i = 0; i <= kMaxQueries; ++i) many += R"({"indexUid":"articles"},)";
  many.pop_back();
  for (const Row& row : std::vector<Row>{
           {"{}", "invalid_multi_search_queries", "queries: want a list of at most 64 searches"},
           {R"({"queries":{}})", "invalid_multi_search_queries", "queries: "},
           {R"({"queries":[)" + many + "]}", "invalid_multi_search_queries", "queries: "},
           {R"({"queries":[{"q":"a"}]})", "missing_index_uid", "queries[0]: indexUid: want the index"},
           {R"({"queries":[{"indexUid":5}]})", "invalid_index_uid", "queries[0]: "},
           {R"({"queries":[{"indexUid":"articles"},{"indexUid":"x"}]})", "index_not_found",
            "queries[1]: there is no index 'x'; the one there is: articles"},
           {R"({"queries":[{"indexUid":"articles","filter":"x"}]})", "bad_filter",
            "queries[0]: filter: want"},
           {R"({"queries":[5]})", "bad_request", "queries[0]: want an object"},
           {R"({"queries":[{"indexUid":"articles","limit":900},{"indexUid":"articles","limit":101}]})",
            "invalid_multi_search_queries", "queries: want at most 1000 hits in all, got 1001"},
           {R"({"queries":[],"federation":{}})", "invalid_multi_search_federation", "federation: "},
           {"", "missing_payload", "body: "}}) {
    const auto out = multi_search(index_.pool(), posted(row.body), test::test_today());
    ASSERT_FALSE(out) << row.body;
    EXPECT_EQ(out.error().field, row.code) << row.body;
    EXPECT_TRUE(out.error().message.starts_with(row.message)) << out.error().message;
  }
  many.clear();
  for (std::size_t i = 0; i < kMaxQueries; ++i) many += R"({"indexUid":"articles","limit":1},)";
  many.pop_back();
  EXPECT_TRUE(multi_search(index_.pool(), posted(R"({"queries":[)" + many + "]}"), test::test_today()));
  EXPECT_TRUE(multi_search(
      index_.pool(),
      posted(R"({"queries":[{"indexUid":"articles","limit":900},{"indexUid":"articles","limit":100}]})"),
      test::test_today()));
  EXPECT_EQ(multi_search(index_.pool(), posted(R"({"queries":[]})"), test::test_today()).value(),
            Json::parse(R"({"results":[]})"));
}

TEST_F(SearchRoutes, KeepsTheDeadlineOfTheRequest) {
  Request late = posted(R"({"queries":[{"indexUid":"articles"}]})");
  late.deadline = Deadline(Deadline::Clock::time_point{});
  EXPECT_THROW(multi_search(index_.pool(), late, test::test_today()).ok(), QueryTimeout);
  late.body = "{}";
  EXPECT_THROW(index_search(index_.pool(), late, test::test_today()).ok(), QueryTimeout);
  late.body = R"({"facetName":"person"})";
  EXPECT_THROW(facet_search(index_.pool(), late, test::test_today()).ok(), QueryTimeout);
}

TEST_F(SearchRoutes, SearchesOneIndexByPostAndGet) {
  EXPECT_EQ(titles(searched(R"({"q":"oil","sort":["date_ts:asc"]})")), "Oil & gas <rise>|Oil in spring|");
  EXPECT_EQ(titles(searched(R"({"q":"oil spri"})")), "Oil in spring|") << "the last word is a beginning";
  EXPECT_EQ(titles(searched(R"({"q":"oil beans","matchingStrategy":"last"})")).size(),
            std::string("Oil & gas <rise>|Oil in spring|Beans|").size());
  EXPECT_EQ(titles(searched(R"({"q":"oil beans"})")), "");
  EXPECT_EQ(titles(searched(R"({"q":"oyl"})")), "") << "no corrections here";
  EXPECT_EQ(titles(searched(R"({"q":"nobody","attributesToSearchOn":["title"]})")), "");
  EXPECT_EQ(searched(R"({"q":"oil"})").count("facetDistribution"), 0U);
  const Json got = index_search(index_.pool(),
                                test::MeiliIndex::asked({{"q", "oil"},
                                                         {"hitsPerPage", "1"},
                                                         {"page", "2"},
                                                         {"sort", "date_ts:asc"},
                                                         {"filter", "person = 'kim'"},
                                                         {"attributesToRetrieve", "title"}}),
                                test::test_today())
                       .value();
  EXPECT_EQ(titles(got), "Oil in spring|");
  EXPECT_EQ(got.at("hits").at(0), Json::parse(R"({"title":"Oil in spring"})"));
  EXPECT_EQ(got.at("totalHits"), 2);
  EXPECT_EQ(got.at("totalPages"), 2);
  EXPECT_EQ(got.at("page"), 2);
  EXPECT_EQ(got.at("hitsPerPage"), 1);
  EXPECT_EQ(got.count("limit") + got.count("estimatedTotalHits"), 0U);
  EXPECT_EQ(index_search(index_.pool(), posted("{}", "movies"), test::test_today()).error().field,
            "index_not_found");
}

TEST_F(SearchRoutes, FindsFacetValuesWithinASearch) {
  const auto found = [&](const char* body) {
    return facet_search(index_.pool(), posted(body), test::test_today()).value().at("facetHits").dump();
  };
  EXPECT_EQ(found(R"({"facetName":"person","facetQuery":"kim"})"), R"([{"value":"Kim Jong Un","count":3}])");
  EXPECT_EQ(found(R"({"facetName":"person","facetQuery":"","q":"oil","filter":[["source='KCNA & Co'"]]})"),
            R"([{"value":"Bo \"B\" <Example>","count":1},{"value":"Kim Jong Un","count":1}])");
  EXPECT_EQ(found(R"({"facetName":"person","facetQuery":"zed"})"), "[]");
  EXPECT_EQ(facet_search(index_.pool(), posted("{}"), test::test_today()).error().field,
            "missing_facet_search_facet_name");
  EXPECT_EQ(
      facet_search(index_.pool(), posted(R"({"facetName":"colour"})"), test::test_today()).error().field,
      "invalid_facet_search_facet_name");
}

// Whatever a body holds is answered, or refused in words, and the answer can be written.
TEST_F(SearchRoutes, AnswerAnyBody) {
  static const std::vector<std::string> kNames{"q",
                                               "limit",
                                               "offset",
                                               "page",
                                               "filter",
                                               "hitsPerPage",
                                               "facets",
                                               "attributesToHighlight",
                                               "sort",
                                               "cropLength",
                                               "cropMarker",
                                               "attributesToCrop",
                                               "facetName",
                                               "facetQuery",
                                               "fields",
                                               "attributesToRetrieve",
                                               "indexUid",
                                               "queries",
                                               "showMatchesPosition",
                                               "attributesToSearchOn"};
  static const std::vector<std::string> kValues{"null",
                                                "0",
                                                "1",
                                                "7",
                                                "-1",
                                                "1e99",
                                                "18446744073709551616",
                                                "true",
                                                "\"\"",
                                                "\"oil\"",
                                                "\"kim jong\"",
                                                "\"북한군\"",
                                                "\"\\u0000\\ud83d\\ude00\"",
                                                "\"\\\"oil\"",
                                                "[]",
                                                "[\"*\"]",
                                                "[\"body:3\"]",
                                                "[\"body:\"]",
                                                "[\"person\",\"date_ts\"]",
                                                "[\"date_ts:asc\"]",
                                                "\"person\"",
                                                "\"articles\"",
                                                "{}",
                                                "[[[]]]",
                                                "[{\"indexUid\":\"articles\",\"q\":\"oil\"}]",
                                                "[[\"source=kcna\",\"date>2023\"],\"date_ts>5\"]",
                                                "[\"title\"]"};
  std::mt19937 random(11);
  std::size_t answered = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string body;
    for (std::size_t i = random() % 6; i > 0; --i) {
      body += (body.empty() ? "\"" : ",\"") + kNames[random() % kNames.size()] +
              "\":" + kValues[random() % kValues.size()];
    }
    const Request request = posted("{" + body + "}");
    for (const auto function : {multi_search, index_search, facet_search, list_documents}) {
      const auto out = function(index_.pool(), request, test::test_today());
      if (out) {
        ++answered;
        EXPECT_FALSE(dump_json(*out).empty());
      } else {
        EXPECT_NE(out.error().message.find(": "), std::string::npos) << body << " " << out.error().message;
      }
    }
  }
  EXPECT_GT(answered, 2000U);
}

TEST_F(SearchRoutes, ListsDocuments) {
  const Json got =
      list_documents(index_.pool(),
                     test::MeiliIndex::asked({{"limit", "1"}, {"offset", "1"}, {"fields", "id,title"}}),
                     test::test_today())
          .value();
  EXPECT_EQ(
      got,
      Json({{"results", Json::array({{{"id", test::MeiliIndex::id("a")}, {"title", "Oil & gas <rise>"}}})},
            {"offset", 1},
            {"limit", 1},
            {"total", 4}}));
  const Json filtered =
      list_documents(index_.pool(), posted(R"({"filter":"language = ko","fields":["title"]})"),
                     test::test_today())
          .value();
  EXPECT_EQ(filtered.at("results").dump(), R"([{"title":"김정은 국무위원장"}])");
}

}  // namespace
}  // namespace dateline
