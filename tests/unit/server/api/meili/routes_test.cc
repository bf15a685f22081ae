#include "server/api/meili/routes.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/unit/server/api/meili/meili_index.h"

namespace dateline {
namespace {

using nlohmann::json;

class MeiliRoutes : public testing::Test {
 protected:
  MeiliRoutes() {
    for (Route& route : meili_routes(index_.pool(), test::test_today)) {
      const std::string path = route.path;
      routes_.emplace(path, std::move(route));
    }
  }

  test::MeiliIndex index_;
  std::map<std::string, Route> routes_;
};

TEST_F(MeiliRoutes, AnswerAsJson) {
  const Reply reply =
      routes_.at("/multi-search")
          .handler(test::MeiliIndex::posted(R"({"queries":[{"indexUid":"articles","q":"oil"}]})"));
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.content_type, "application/json");
  EXPECT_EQ(json::parse(reply.body).at("results").at(0).at("estimatedTotalHits"), 2);
}

TEST_F(MeiliRoutes, WriteErrorsInMeilisearchsShape) {
  const Reply reply =
      routes_.at("/indexes/{id}/search").handler(test::MeiliIndex::posted(R"({"filter":"x"})"));
  EXPECT_EQ(reply.status, 400);
  const json error = json::parse(reply.body);
  EXPECT_EQ(error.at("code"), "invalid_search_filter");
  EXPECT_EQ(
      error.at("message"),
      "filter: want one of source, person, country, language, date, date_ts and id at column 1, got 'x'");
  for (const auto& [path, route] : routes_) {
    ASSERT_NE(route.write_error, nullptr) << path;
    EXPECT_EQ(route.write_error({"bad_filter", ""}).content_type, "application/json") << path;
  }
}

TEST_F(MeiliRoutes, TakeNoWrites) {
  using Methods = std::vector<std::string_view>;
  EXPECT_EQ(routes_.at("/indexes/{id}/documents").methods, Methods{"GET"});
  EXPECT_EQ(routes_.at("/indexes/{id}/search").methods, (Methods{"GET", "POST"}));
  EXPECT_EQ(routes_.at("/multi-search").methods, Methods{"POST"});
  for (const char* path :
       {"/tasks", "/keys", "/indexes/{id}/settings", "/indexes/{id}/documents/delete-batch"}) {
    EXPECT_TRUE(routes_.at(path).methods.empty()) << path;
  }
}

}  // namespace
}  // namespace dateline
