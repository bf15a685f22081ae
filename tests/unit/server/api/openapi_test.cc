#include "server/api/openapi.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "indexer/base/digest.h"
#include "server/api/export_columns.h"
#include "server/api/feed_routes.h"
#include "server/api/problem.h"
#include "server/api/routes.h"
#include "server/api/search_parameters.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using nlohmann::json;

const json& document() {
  static const json kDocument = json::parse(openapi_document());
  return kDocument;
}

const json& resolved(const json& value) {
  if (!value.contains("$ref")) return value;
  return document().at(json::json_pointer(value.at("$ref").get<std::string>().substr(1)));
}

// "/api/v1/facets/{name}" as the route table writes it: "/api/v1/facets/".
std::string route_path(std::string path) {
  if (path.ends_with('}')) path.erase(path.rfind('{'));
  return path;
}

TEST(Openapi, HasEveryCodeOfTheTableWithAdvice) {
  std::set<std::string> described;
  for (const OpenapiPart& part : openapi_parts()) {
    const json problems = json::parse(part.bytes).value("x-problems", json::object());
    for (const auto& [code, problem] : problems.items()) {
      EXPECT_TRUE(described.insert(code).second) << code << " is described twice";
      EXPECT_FALSE(problem.value("advice", "").empty()) << code;
      EXPECT_FALSE(problem.contains("example") && problem.contains("cause")) << code;
    }
  }
  std::set<std::string> codes;
  for (const ProblemKind& kind : problem_kinds()) codes.emplace(kind.code);
  EXPECT_EQ(described, codes) << "openapi/problems.json describes the codes of problem.cc";
  const json& pages = document().at("x-problems").at("bad_page");
  EXPECT_EQ(pages.at("status"), 400);
  EXPECT_EQ(pages.at("title"), "Page out of bounds");
  EXPECT_EQ(document()["components"]["schemas"]["Problem"]["properties"]["code"]["enum"].size(),
            codes.size());
}

TEST(Openapi, NamesTheFacetsAndAttributesOfTheCode) {
  const json& components = document().at("components");
  std::vector<std::string> facets;
  for (const FacetSpec& facet : kFacets) facets.emplace_back(facet.name);
  EXPECT_EQ(components["schemas"]["FacetName"]["enum"], facets);
  for (const char* object : {"Facets", "FacetDistribution"}) {
    for (const std::string& facet : facets) {
      EXPECT_TRUE(components["schemas"][object]["properties"].contains(facet)) << object;
    }
  }
  facets.emplace_back("*");
  EXPECT_EQ(components["parameters"]["facets"]["schema"]["items"]["enum"], facets);
  std::vector<std::string> attributes = hit_attributes();
  attributes.emplace_back("*");
  EXPECT_EQ(components["parameters"]["attributesToRetrieve"]["schema"]["items"]["enum"], attributes);
  attributes = export_attributes();
  attributes.emplace_back("*");
  for (const json& parameter : document()["paths"]["/api/v1/export"]["get"]["parameters"]) {
    if (parameter.value("name", "") == "attributesToRetrieve") {
      EXPECT_EQ(parameter["schema"]["items"]["enum"], attributes);
    }
  }
}

TEST(Openapi, HasTheLimitsOfTheServer) {
  const auto parameter = [](const json& from, const char* name) -> const json& {
    return from.at("components").at("parameters").at(name).at("schema");
  };
  EXPECT_EQ(parameter(document(), "page").at("maximum"), 1000);
  EXPECT_EQ(parameter(document(), "offset").at("maximum"), 999);
  EXPECT_EQ(parameter(document(), "q").at("maxLength"), 1024);
  const std::string text = openapi_document({20'000, 4096, 100, 7});
  for (const std::string& bytes : {text, openapi_document()}) {
    EXPECT_EQ(bytes.find("{max-"), std::string::npos);
    EXPECT_EQ(bytes.find("{last-"), std::string::npos);
  }
  const json other = json::parse(text);
  EXPECT_EQ(parameter(other, "page").at("maximum"), 20'000);
  EXPECT_EQ(parameter(other, "offset").at("maximum"), 19'999);
  EXPECT_EQ(parameter(other, "q").at("maxLength"), 4096);
  EXPECT_EQ(other.at("components").at("schemas").at("FilterValues").at("maxItems"), 7);
  const json& problems = other.at("x-problems");
  EXPECT_EQ(problems.at("window_exceeded").at("example"), "/api/v1/search?offset=19999&limit=10");
  EXPECT_NE(problems.at("window_exceeded").at("advice").get<std::string>().find("first 20000 "),
            std::string::npos);
  const std::string words = problems.at("too_many_terms").at("example");
  EXPECT_EQ(std::count(words.begin(), words.end(), '+'), 100);
}

class OpenapiRoutes : public testing::Test {
 protected:
  OpenapiRoutes() {
    auto opened = SearcherPool::open(index_.path());
    if (!opened) throw std::runtime_error(opened.error().message);
    pool_ = std::move(opened).value();
    for (Route& route : api_routes(*pool_, test::test_today)) routes_[route.path] = std::move(route.handler);
    for (Route& route : feed_routes(*pool_, test::test_today)) routes_[route.path] = std::move(route.handler);
  }

  // Which of all names the route takes: those that are not answered with unknown_parameter; on a route that
  // ignores what it does not know, those of which it minds the value.
  std::set<std::string> taken_names(const std::string& path, const json& operation) const {
    const std::string tail = path.ends_with("{name}") ? "person" : article_id("a");
    const bool is_lenient = operation.value("x-lenient", false);
    Parameters needed;
    for (const json& reference : operation.value("parameters", json::array())) {
      const json& parameter = resolved(reference);
      if (parameter.at("in") != "query" || !parameter.value("required", false)) continue;
      needed.emplace_back(parameter.at("name"), parameter.at("example"));
    }
    std::set<std::string> taken;
    for (const std::string& name : parameter_names()) {
      Parameters given = needed;
      given.emplace_back(name, is_lenient ? "\x1b" : "x");
      const Reply reply = routes_.at(route_path(path))({"GET", path, tail, given});
      const std::string code = reply.status == 400 ? json::parse(reply.body).at("code") : json("");
      if (is_lenient ? code == "control_character" : code != "unknown_parameter") taken.insert(name);
    }
    return taken;
  }

  test::TestIndex index_{{{"a", "Oil prices rise", "Oil is dear.", "2024-10-18", "en", "kcna"}}};
  std::unique_ptr<SearcherPool> pool_;
  std::map<std::string, Handler> routes_;
};

TEST_F(OpenapiRoutes, AreAllDescribedAndThere) {
  std::set<std::string> described;
  for (const auto& [path, item] : document().at("paths").items()) {
    EXPECT_TRUE(routes_.contains(route_path(path))) << path << " is described and not there";
    described.insert(route_path(path));
  }
  for (const auto& [path, handler] : routes_) {
    if (path.starts_with("/api/")) {
      EXPECT_TRUE(described.contains(path)) << path << " is not described";
    }
  }
}

TEST_F(OpenapiRoutes, TakeTheParametersThatAreDescribedAndNoOthers) {
  for (const auto& [path, item] : document().at("paths").items()) {
    const json& operation = item.at("get");
    std::set<std::string> described;
    for (const json& reference : operation.value("parameters", json::array())) {
      const json& parameter = resolved(reference);
      if (parameter.at("in") != "query") continue;
      const std::string name = parameter.at("name");
      EXPECT_TRUE(described.insert(name).second) << path << " describes " << name << " twice";
      for (const json& code : parameter.at("x-problems")) {
        EXPECT_EQ(problem_kind(code.get<std::string>()).code, code.get<std::string>()) << name;
      }
    }
    // The service's own addresses ignore what is behind them.
    if (path.starts_with("/api/") || !described.empty()) {
      EXPECT_EQ(taken_names(path, operation), described) << path;
    }
  }
}

TEST_F(OpenapiRoutes, GiveTheDocumentWithATagOfItsOwn) {
  const Reply reply = routes_.at("/openapi.json")({"GET", "/openapi.json", "", {}});
  EXPECT_EQ(reply.content_type, "application/json");
  EXPECT_EQ(reply.body, openapi_document());
  EXPECT_EQ(document().at("info").at("version"), DATELINE_VERSION);
  ASSERT_EQ(reply.headers.size(), 1U);
  EXPECT_EQ(reply.headers.front().first, "ETag");
  EXPECT_EQ(reply.headers.front().second.substr(3, 24), hex(sha256(reply.body)).substr(0, 24));
}

}  // namespace
}  // namespace dateline
