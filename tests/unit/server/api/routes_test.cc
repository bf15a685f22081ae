#include "server/api/routes.h"

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "indexer/base/digest.h"
#include "server/api/spool_file.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using nlohmann::json;

class ApiRoutesTest : public testing::Test {
 protected:
  ApiRoutesTest() {
    auto opened = SearcherPool::open(index_.path());
    if (!opened) throw std::runtime_error(opened.error().message);
    pool_ = std::move(opened).value();
    for (Route& route : api_routes(*pool_, test::test_today)) routes_[route.path] = std::move(route.handler);
  }

  Reply get(const std::string& path, const std::string& tail, const Parameters& parameters) const {
    return routes_.at(path)({"GET", path + tail, tail, parameters});
  }

  test::TestIndex index_{{{"a", "Oil prices rise", "Oil is dear.", "2024-10-18", "en", "kcna"},
                          {"b", "A garden", "Beans grow.", "2024-10-19", "en", "gazette"}}};
  std::unique_ptr<SearcherPool> pool_;
  std::map<std::string, Handler> routes_;
};

TEST_F(ApiRoutesTest, AnswersASearch) {
  const Reply reply = get("/api/v1/search", "", {{"q", "oil"}});
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.content_type, "application/json");
  const json out = json::parse(reply.body);
  EXPECT_EQ(out.at("totalHits"), 1);
  EXPECT_EQ(out.at("hits").at(0).at("title"), "Oil prices rise");
  EXPECT_EQ(out.at("query"), "oil");
}

TEST_F(ApiRoutesTest, IsStrictAboutParameters) {
  const Reply reply = get("/api/v1/search", "", {{"q", "oil"}, {"colour", "red"}});
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(json::parse(reply.body).at("code"), "unknown_parameter");
}

TEST_F(ApiRoutesTest, SuggestsWhatIsBeingTyped) {
  const Reply reply = get("/api/v1/suggest", "", {{"q", "oil pr"}});
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.content_type, "application/json");
  const json out = json::parse(reply.body);
  EXPECT_EQ(out.at("query"), "oil pr");
  EXPECT_EQ(out.at("completions").at(0).at("text"), "oil prices");
  EXPECT_EQ(out.at("titles").at(0).at("title"), "Oil prices rise");
  const Reply names = get("/api/v1/suggest", "", {{"q", "g"}, {"limit", "1"}});
  EXPECT_EQ(json::parse(names.body).at("source"),
            json::parse(R"([{"id":"gazette","label":"gazette","count":1}])"));
  EXPECT_EQ(json::parse(names.body).at("completions").size(), 1U);
  EXPECT_EQ(get("/api/v1/suggest", "", {}).status, 200);
  EXPECT_EQ(get("/api/v1/suggest", "", {{"q", "oil"}, {"page", "1"}}).status, 400);
}

TEST_F(ApiRoutesTest, SuggestsToABrowsersSearchBox) {
  Request request{"GET", "/opensearch/suggest", "", {{"q", "oil pr"}}};
  request.base_url = "https://news.example";
  const Reply reply = routes_.at("/opensearch/suggest")(request);
  EXPECT_EQ(reply.content_type, "application/x-suggestions+json");
  const json out = json::parse(reply.body);
  EXPECT_EQ(out.at(0), "oil pr");
  EXPECT_EQ(out.at(1).at(0), "oil prices");
  EXPECT_EQ(out.at(3).at(0), "https://news.example/?q=oil+prices");
  EXPECT_EQ(get("/opensearch/suggest", "", {{"q", "oil"}, {"page", "1"}}).status, 400);
}

TEST_F(ApiRoutesTest, ExportsAllMatchesOrSaysWhatIsWrong) {
  const Reply found = get("/api/v1/export", "", {{"q", "oil"}, {"format", "ndjson"}});
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(found.content_type, "application/x-ndjson");
  ASSERT_NE(found.file, nullptr);
  std::string text(found.file->size(), '\0');
  EXPECT_EQ(found.file->read(0, text), text.size());
  EXPECT_EQ(json::parse(text.substr(0, text.find('\n'))).at("title"), "Oil prices rise");
  const Reply wrong = get("/api/v1/export", "", {{"q", "oil"}, {"format", "ndjson"}, {"page", "2"}});
  EXPECT_EQ(wrong.status, 400);
  EXPECT_EQ(json::parse(wrong.body).at("code"), "unknown_parameter");
}

TEST_F(ApiRoutesTest, ListsTheValuesOfAFacetOrSaysThatThereIsNone) {
  const Reply found = get("/api/v1/facets/", "source", {{"facetQuery", "gaz"}});
  EXPECT_EQ(found.status, 200);
  const json out = json::parse(found.body);
  EXPECT_EQ(out.at("total"), 1);
  EXPECT_EQ(out.at("values").at(0).at("id"), "gazette");
  const Reply missing = get("/api/v1/facets/", "colour", {});
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(json::parse(missing.body).at("code"), "facet_not_found");
  EXPECT_EQ(get("/api/v1/facets/", "source", {{"page", "1"}}).status, 400);
}

TEST_F(ApiRoutesTest, AnswersAnArticleOrThatThereIsNone) {
  const std::string id = json::parse(get("/api/v1/search", "", {{"q", "beans"}}).body)["hits"][0]["id"];
  const Reply found = get("/api/v1/articles/", id, {});
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(json::parse(found.body).at("body"), "Beans grow.");
  const Reply missing = get("/api/v1/articles/", "nothing\x1b", {});
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(json::parse(missing.body).at("message"), "there is no article 'nothing\\x1b'");
  EXPECT_EQ(get("/api/v1/articles/", id, {{"q", "x"}}).status, 400);
}

TEST_F(ApiRoutesTest, AnswersSimilarArticlesOrThatThereIsNone) {
  const std::string route = "/api/v1/articles/{id}/similar";
  const std::string id = json::parse(get("/api/v1/search", "", {{"q", "beans"}}).body)["hits"][0]["id"];
  const Reply found = get(route, id, {{"limit", "3"}});
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(json::parse(found.body).at("id"), id);
  EXPECT_EQ(json::parse(found.body).at("similar"), json::array());
  const Reply missing = get(route, "nothing", {});
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(json::parse(missing.body).at("code"), "article_not_found");
  EXPECT_EQ(get(route, id, {{"limit", "21"}}).status, 400);
}

TEST_F(ApiRoutesTest, SaysThatItIsAlive) {
  const Reply reply = get("/healthz", "", {});
  EXPECT_EQ(reply.body, R"({"status":"available"})");
  EXPECT_EQ(reply.headers, (std::vector<std::pair<std::string, std::string>>{{"Cache-Control", "no-store"}}));
}

TEST_F(ApiRoutesTest, SaysThatItIsReadyWhenTheIndexCanBeRead) {
  EXPECT_EQ(get("/readyz", "", {}).body, R"({"status":"available"})");
}

TEST(UtcToday, IsADayOfThisCentury) {
  EXPECT_GT(utc_today(), Day(std::chrono::year(2020) / 1 / 1));
}

TEST_F(ApiRoutesTest, EndsEachRequestAtItsDeadline) {
  const Deadline past{Deadline::Clock::time_point()};
  const std::string id = article_id("a");
  for (const Request& request :
       std::vector<Request>{{"GET", "/api/v1/search", "", {{"q", "oil"}}, past},
                            {"GET", "/api/v1/suggest", "", {{"q", "oi"}}, past},
                            {"GET", "/api/v1/facets/", "source", {{"q", "oil"}}, past},
                            {"GET", "/api/v1/articles/{id}/similar", id, {}, past}}) {
    EXPECT_THROW(routes_.at(request.path)(request), QueryTimeout) << request.path;
  }
}

}  // namespace
}  // namespace dateline
