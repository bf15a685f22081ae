#include "server/api/meili/result_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

TEST(ResultJson, PagesByTheWindow) {
  SearchQuery query;
  query.paging = Paging::kPages;
  query.limit = 30;
  query.page = 2;
  SearchResponse response;
  response.total = 5000;
  response.milliseconds = 0.4;
  EXPECT_EQ(
      result_json(query, response),
      Json::parse(R"({"hits":[],"query":"","processingTimeMs":1,"hitsPerPage":30,"page":2,"totalPages":34,
                            "totalHits":5000})"));
  query.limit = 0;
  EXPECT_EQ(result_json(query, response).at("totalPages"), 0);
  query.paging = Paging::kOffset;
  query.limit = 5000;
  query.offset = 7;
  EXPECT_EQ(result_json(query, response),
            Json::parse(R"({"hits":[],"query":"","processingTimeMs":1,"limit":5000,"offset":7,
                            "estimatedTotalHits":5000})"));
}

TEST(ResultJson, ShowsFacetsInTheOrderAskedForAtMostAHundred) {
  SearchQuery query;
  query.facets = {"person", "colour", "date_ts", "source"};
  SearchResponse response;
  auto& persons = response.facets[static_cast<std::size_t>(Facet::kPerson)].values;
  for (int i = 0; i < 101; ++i) persons.push_back({std::to_string(i), "P" + std::to_string(i), 5});
  response.facets[static_cast<std::size_t>(Facet::kSource)].values = {{"a", "A", 3}, {"b", "B", 0}};
  response.seconds = SecondsCounts{{{5, 2}, {3, 1}}, 2, 3, 5};
  const Json out = result_json(query, response);
  std::string names;
  for (const auto& [name, values] : out.at("facetDistribution").items()) names += name + " ";
  EXPECT_EQ(names, "person colour date_ts source ");
  EXPECT_EQ(out.at("facetDistribution").at("person").size(), 100U);
  EXPECT_EQ(out.at("facetDistribution").at("colour"), Json::object());
  EXPECT_EQ(out.at("facetDistribution").at("date_ts").dump(), R"({"5":2,"3":1})");
  EXPECT_EQ(out.at("facetDistribution").at("source"), Json::parse(R"({"A":3})"));
  EXPECT_EQ(out.at("facetStats"), Json::parse(R"({"date_ts":{"min":3,"max":5}})"));
  response.seconds = SecondsCounts{};
  EXPECT_EQ(result_json(query, response).at("facetStats"), Json::object());
}

TEST(FacetHitsJson, HasLabelsAndCounts) {
  FacetValuesResponse response;
  response.values = {{"a", "A & B", 3}};
  response.milliseconds = 2;
  EXPECT_EQ(
      facet_hits_json("a", response),
      Json::parse(R"({"facetHits":[{"value":"A & B","count":3}],"facetQuery":"a","processingTimeMs":2})"));
}

}  // namespace
}  // namespace dateline
