// What a client gets from the real server: JSON, pages, headers.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/e2e/server/world.h"

namespace dateline::test {
namespace {

using nlohmann::json;

class ServedTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    world_ = std::make_unique<World>();
    world_->serve();
  }
  static void TearDownTestSuite() { world_.reset(); }

  static json search(const std::string& parameters) {
    const HttpReply reply = get(world_->port(), "/api/v1/search?" + parameters);
    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.headers.at("content-type"), "application/json");
    return json::parse(reply.body);
  }
  static std::string joined(const json& parts) {
    std::string text;
    for (const json& part : parts) text += part["text"].get<std::string>();
    return text;
  }

  static std::unique_ptr<World> world_;
};

std::unique_ptr<World> ServedTest::world_;

TEST_F(ServedTest, SaysWhereItServes) {
  EXPECT_EQ(world_->ready_line(),
            "Dateline serves 3 articles on http://127.0.0.1:" + std::to_string(world_->port()));
}

TEST_F(ServedTest, RanksMarksAndCounts) {
  const json out = search("q=oil+prices&match=any");
  EXPECT_EQ(out["totalHits"], 2);
  const json& best = out["hits"][0];
  EXPECT_EQ(best["title"], "Oil prices rise after the harbour strike");
  EXPECT_EQ(joined(best["titleParts"]), best["title"]);
  EXPECT_EQ(best["titleParts"][0], json({{"text", "Oil"}, {"match", true}}));
  EXPECT_EQ(best["source"], "Harbour Post");
  EXPECT_EQ(best["date"], "2024-10-18");
  EXPECT_EQ(best["countryCode"], json::array({"KP"}));
  EXPECT_FALSE(best["_snippets"].empty());
  EXPECT_EQ(out["facets"]["source"]["total"], 2);
  EXPECT_EQ(out["facetDistribution"]["source"], json({{"Harbour Post", 1}, {"Valley Gazette", 1}}));
  EXPECT_EQ(out["index"]["documents"], 3);
}

TEST_F(ServedTest, SelectsWithinAndAcrossFacets) {
  EXPECT_EQ(search("source=Valley+Gazette")["totalHits"], 2);
  EXPECT_EQ(search("source=Valley+Gazette&source=Harbour+Post")["totalHits"], 3);
  EXPECT_EQ(search("source=Valley+Gazette&country=RU")["totalHits"], 1);
  EXPECT_EQ(search("-source=Valley+Gazette")["totalHits"], 1);
  EXPECT_EQ(search("from=2024-10&to=2024-10")["totalHits"], 1);
  EXPECT_EQ(search("from=2023&to=2023")["totalHits"], 1);
  EXPECT_EQ(search("sort=date:asc")["hits"][0]["date"], "2023-05");
  EXPECT_EQ(search("q=")["hits"][0]["date"], "2024-11-02");
  EXPECT_EQ(search("hitsPerPage=1&page=2")["hits"].size(), 1U);
}

TEST_F(ServedTest, GivesAnArticleAndItsPage) {
  const json hit = search("q=garden")["hits"][0];
  const std::string id = hit["id"];
  const HttpReply reply = get(world_->port(), "/api/v1/articles/" + id);
  EXPECT_EQ(reply.status, 200);
  const json article = json::parse(reply.body);
  EXPECT_EQ(article["id"], id);
  EXPECT_EQ(article["datePrecision"], "month");
  EXPECT_EQ(article["origins"]["title"], "front matter");
  EXPECT_NE(article["body"].get<std::string>().find("slowly"), std::string::npos);
  EXPECT_EQ(get(world_->port(), "/api/v1/articles/aaaaaaaaaaaaaaaaaaaa").status, 404);

  const HttpReply page = get(world_->port(), "/a/" + id);
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.headers.at("content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(get(world_->port(), "/a/aaaaaaaaaaaaaaaaaaaa").status, 404);
  EXPECT_EQ(get(world_->port(), "/").status, 200);
  EXPECT_EQ(get(world_->port(), "/nowhere").headers.at("content-type"), "text/html; charset=utf-8");
}

TEST(ServedMetrics, CountWhatWasAnsweredWhenAskedFor) {
  World world;
  world.serve({"--metrics"});
  EXPECT_EQ(get(world.port(), "/api/v1/search?q=secretword").status, 200);
  EXPECT_EQ(get(world.port(), "/api/v1/search?page=0").status, 400);
  EXPECT_EQ(get(world.port(), "/nowhere").status, 404);
  const HttpReply reply = get(world.port(), "/metrics");
  EXPECT_EQ(reply.headers.at("content-type"), "text/plain; version=0.0.4; charset=utf-8");
  for (const char* line : {"{method=\"GET\",route=\"/api/v1/search\",code=\"200\"} 1\n",
                           "{method=\"GET\",route=\"/api/v1/search\",code=\"400\"} 1\n",
                           "{method=\"GET\",route=\"-\",code=\"404\"} 1\n", "dateline_index_documents 3\n"}) {
    EXPECT_NE(reply.body.find(line), std::string::npos) << line << reply.body;
  }
  EXPECT_EQ(reply.body.find("secretword"), std::string::npos);
}

TEST_F(ServedTest, HasNoMetricsUnlessAskedFor) {
  EXPECT_EQ(get(world_->port(), "/metrics").status, 404);
}

}  // namespace
}  // namespace dateline::test
