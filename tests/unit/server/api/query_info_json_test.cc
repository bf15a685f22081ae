#include "server/api/query_info_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

TEST(QueryInfoJson, SaysHowWordsCameInAndHowToUndoIt) {
  SearchParameters parameters;
  parameters.given = {{"q", "kim kurks"}, {"page", "3"}, {"typos", "on"}, {"source", "NATO"}};
  SearchResponse response;
  response.reading = "all of kim and kursk (typed kurks)";
  response.words = {{"kim", 2},
                    {"김정은", 1, WordOrigin::kVariant, "kim"},
                    {"kursk", 5, WordOrigin::kCorrection, "kurks"},
                    {"so", 4, WordOrigin::kCompletion, "so"}};
  response.closest.emplace_back();
  response.warnings = {{"bad_date", "date: no"}};
  EXPECT_EQ(query_info_json(parameters, response), Json::parse(R"json({
    "reading": "all of kim and kursk (typed kurks)",
    "words": [{"word": "kim", "documents": 2},
              {"word": "김정은", "documents": 1, "origin": "variant", "typed": "kim"},
              {"word": "kursk", "documents": 5, "origin": "correction", "typed": "kurks"},
              {"word": "so", "documents": 4, "origin": "completion", "typed": "so"}],
    "undo": {"variants": "/api/v1/search?q=kim+kurks&typos=on&source=NATO&variants=off",
             "typos": "/api/v1/search?q=kim+kurks&source=NATO&typos=off",
             "prefix": "/api/v1/search?q=kim+kurks&typos=on&source=NATO&prefix=off",
             "relax": "/api/v1/search?q=kim+kurks&typos=on&source=NATO&relax=off"},
    "warnings": [{"code": "bad_date", "message": "date: no"}]})json"));
}

TEST(QueryInfoJson, HasNothingToUndoForALiteralSearch) {
  SearchResponse response;
  response.words = {{"kim", 2}};
  EXPECT_EQ(query_info_json({}, response).at("undo"), Json::object());
}

TEST(ExplanationJson, TellsTheParts) {
  const Explanation explanation{{{"kursk", 1, 2, 9, 3.5, 7}}, 0.5, 0.25, 0.75, 5.8125};
  EXPECT_EQ(explanation_json(explanation), Json::parse(R"json({
    "words": [{"word": "kursk", "inTitle": 1, "inBody": 2, "documents": 9, "weight": 3.5, "score": 7.0}],
    "neighbours": 0.5, "lead": 0.25, "recency": 0.75, "score": 5.8125})json"));
}

}  // namespace
}  // namespace dateline
