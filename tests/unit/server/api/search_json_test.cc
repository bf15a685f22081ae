#include "server/api/search_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using nlohmann::json;

Day day(const char* text) {
  return parse_iso_date("day", text)->first;
}

Hit sample_hit() {
  Hit hit;
  hit.head.id = "abcdefghijklmnopqrst";
  hit.head.title = "Oil & gas";
  hit.head.url = "https://example.org/1";
  hit.head.author = {"A. Writer"};
  hit.head.date = *parse_iso_date("date", "2024-10-18T05:03:00Z");
  hit.head.language = "en";
  hit.source = Label{"reuters", "Reuters"};
  hit.person = {{"kim-jong-un", "Kim Jong Un"}};
  hit.country = {{"KP", "North Korea"}, {"RU", "Russia"}};
  hit.title_parts = {{"Oil", true}, {" & gas", false}};
  hit.snippets = {{TextField::kBody, 7, {{"the price of ", false}, {"oil", true}}}};
  hit.body = "whole body";
  return hit;
}

SearchResponse sample_response() {
  SearchResponse response;
  response.total = 12;
  response.hits = {sample_hit()};
  response.facets[0] = {2, {{"reuters", "Reuters", 11, true, false}, {"kcna", "KCNA", 0, false, true}}};
  response.histogram = {"month", {{day("2024-10-01"), day("2024-10-31"), 12, 3}}, 1};
  response.reading = "oil";
  response.words = {{"oil", 12}};
  response.warnings = {{"unknown_field", "there is no field 'x'"}};
  response.index = {"u-1", 17, 512, "2024-10-18T05:03:00Z"};
  response.milliseconds = 1.23456;
  return response;
}

TEST(SearchJson, WritesTheWholeContract) {
  SearchParameters parameters;
  parameters.request.text = "oil";
  parameters.request.wants_facet = {true, false, false, false};
  const json out = json::parse(search_json(parameters, sample_response()));
  EXPECT_EQ(out, json::parse(R"json({
    "hits": [{
      "id": "abcdefghijklmnopqrst",
      "title": "Oil & gas",
      "titleParts": [{"text": "Oil", "match": true}, {"text": " & gas", "match": false}],
      "url": "https://example.org/1",
      "source": "Reuters", "sourceId": "reuters",
      "author": ["A. Writer"],
      "date": "2024-10-18", "datePrecision": "exact", "date_ts": 1729227780,
      "person": ["Kim Jong Un"], "personId": ["kim-jong-un"],
      "country": ["North Korea", "Russia"], "countryCode": ["KP", "RU"],
      "language": "en",
      "_snippets": [{"field": "body", "start": 7,
                     "parts": [{"text": "the price of ", "match": false}, {"text": "oil", "match": true}],
                     "link": "https://example.org/1#:~:text=the%20price%20of%20oil"}]
    }],
    "query": "oil", "totalHits": 12, "page": 1, "hitsPerPage": 10, "totalPages": 2,
    "facets": {"source": {"total": 2, "values": [
      {"id": "reuters", "label": "Reuters", "count": 11, "selected": true},
      {"id": "kcna", "label": "KCNA", "count": 0, "selected": false, "excluded": true}]}},
    "facetDistribution": {"source": {"Reuters": 11}},
    "dateHistogram": {"interval": "month", "undated": 1,
      "buckets": [{"from": "2024-10-01", "to": "2024-10-31", "count": 12, "estimated": 3}]},
    "closest": [],
    "queryInfo": {"reading": "oil", "words": [{"word": "oil", "documents": 12}], "undo": {},
                  "warnings": [{"code": "unknown_field", "message": "there is no field 'x'"}]},
    "processingTimeMs": 1.235,
    "index": {"uuid": "u-1", "revision": 17, "documents": 512, "lastUpdate": "2024-10-18T05:03:00Z"}
  })json"))
      << out.dump(1);
}

TEST(SearchJson, SaysNullForWhatIsNotKnown) {
  SearchResponse response;
  response.hits.resize(1);
  response.hits[0].snippets = {{TextField::kBody, 0, {{"oil", true}}}};
  const json hit = json::parse(search_json({}, response))["hits"][0];
  EXPECT_TRUE(hit.at("_snippets").at(0).at("link").is_null());
  for (const char* name : {"url", "source", "sourceId", "date", "date_ts", "language"}) {
    EXPECT_TRUE(hit.at(name).is_null()) << name;
  }
  EXPECT_EQ(hit.at("datePrecision"), "unknown");
  EXPECT_EQ(hit.at("person"), json::array());
  EXPECT_FALSE(hit.contains("body"));
}

TEST(SearchJson, ShowsOneFamilyOfPaging) {
  SearchParameters parameters;
  parameters.paging = Paging::kOffset;
  parameters.request.offset = 5;
  const json out = json::parse(search_json(parameters, {}));
  EXPECT_EQ(out.at("offset"), 5);
  EXPECT_EQ(out.at("limit"), 10);
  EXPECT_FALSE(out.contains("page"));
  EXPECT_FALSE(out.contains("totalPages"));
}

TEST(SearchJson, CountsOnlyPagesWithinTheWindow) {
  struct Row {
    std::uint64_t total;
    std::uint32_t per_page;
    std::uint64_t pages;
  };
  for (const Row& row : std::vector<Row>{{0, 10, 0},
                                         {1, 10, 1},
                                         {10, 10, 1},
                                         {11, 10, 2},
                                         {5000, 10, 100},
                                         {5000, 30, 33},
                                         {1000, 100, 10}}) {
    SearchParameters parameters;
    parameters.request.limit = row.per_page;
    SearchResponse response;
    response.total = row.total;
    const json out = json::parse(search_json(parameters, response));
    EXPECT_EQ(out.at("totalPages"), row.pages) << row.total << " " << row.per_page;
    EXPECT_EQ(out.at("totalHits"), row.total);
  }
  SearchParameters deep;
  deep.request.window = 3000;
  SearchResponse response;
  response.total = 5000;
  EXPECT_EQ(json::parse(search_json(deep, response)).at("totalPages"), 300);
}

TEST(SearchJson, ExplainsHitsAndGivesTheClosest) {
  SearchResponse response;
  response.hits.emplace_back();
  response.hits.back().explanation = Explanation{{}, 0.5, 0, 1, 2};
  response.closest.emplace_back();
  response.closest.back().head.id = "near";
  const json out = json::parse(search_json({}, response));
  EXPECT_EQ(out.at("hits").at(0).at("_explanation").at("score"), 2);
  EXPECT_EQ(out.at("closest").at(0).at("id"), "near");
  EXPECT_FALSE(out.at("closest").at(0).contains("_explanation"));
}

TEST(SearchJson, GivesOnlyTheAttributesAskedFor) {
  SearchParameters parameters;
  parameters.attributes = {"title", "body"};
  const json hit = json::parse(search_json(parameters, sample_response()))["hits"][0];
  EXPECT_EQ(hit.at("body"), "whole body");
  EXPECT_TRUE(hit.contains("id"));
  EXPECT_TRUE(hit.contains("_snippets"));
  EXPECT_FALSE(hit.contains("source"));
  EXPECT_FALSE(hit.contains("date_ts"));
}

TEST(SearchJson, ReplacesInvalidBytesAndEscapesNothingElse) {
  SearchResponse response;
  response.hits.resize(1);
  response.hits[0].head.title = "<script>\xff \"김\"";
  const json hit = json::parse(search_json({}, response))["hits"][0];
  EXPECT_EQ(hit.at("title"), "<script>\xEF\xBF\xBD \"김\"");
}

}  // namespace
}  // namespace dateline
