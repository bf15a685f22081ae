#include "server/api/meili/index_routes.h"

#include <gtest/gtest.h>

#include "server/api/meili/document_json.h"
#include "tests/unit/server/api/meili/meili_index.h"

namespace dateline {
namespace {

class IndexRoutes : public testing::Test {
 protected:
  static Request asked(Parameters parameters, std::vector<std::string> segments) {
    return test::MeiliIndex::asked(std::move(parameters), std::move(segments));
  }

  test::MeiliIndex index_;
};

TEST_F(IndexRoutes, GiveOneDocument) {
  const std::string id = test::MeiliIndex::id("c");
  const auto document = one_document(index_.pool(), asked({}, {"articles", id}));
  EXPECT_EQ(document->at("title"), "김정은 국무위원장");
  EXPECT_EQ(document->at("body"), "북한군이 도착했다.");
  EXPECT_EQ(one_document(index_.pool(), asked({{"fields", "language,title"}}, {"articles", id}))->dump(),
            R"({"title":"김정은 국무위원장","language":"ko"})");
  EXPECT_EQ(one_document(index_.pool(), asked({}, {"articles", "none"})).error().field, "article_not_found");
  EXPECT_EQ(one_document(index_.pool(), asked({}, {"movies", id})).error().field, "index_not_found");
}

TEST_F(IndexRoutes, TellOfTheIndex) {
  const auto index = one_index(index_.pool(), asked({}, {"articles"}));
  EXPECT_EQ(index->at("uid"), "articles");
  EXPECT_EQ(index->at("primaryKey"), "id");
  EXPECT_EQ(index->at("updatedAt"), index_.pool().info().updated);
  EXPECT_EQ(one_index(index_.pool(), asked({}, {"movies"})).error().field, "index_not_found");
  EXPECT_EQ(all_indexes(index_.pool(), asked({}, {}))->at("results"), Json::array({*index}));
  const auto stats = index_stats(index_.pool(), asked({}, {"articles"}));
  EXPECT_EQ(stats->at("numberOfDocuments"), 4);
  EXPECT_EQ(stats->at("isIndexing"), false);
  EXPECT_EQ(stats->at("fieldDistribution").at("title"), 4);
  EXPECT_EQ(stats->at("fieldDistribution").size(), article_document({}).size());
  EXPECT_EQ(all_stats(index_.pool(), asked({}, {}))->at("indexes"), Json({{"articles", *stats}}));
  EXPECT_EQ(index_stats(index_.pool(), asked({}, {"movies"})).error().field, "index_not_found");
  EXPECT_EQ(*health(index_.pool(), asked({}, {})), Json::parse(R"({"status":"available"})"));
  EXPECT_EQ(version(index_.pool(), asked({}, {}))->at("pkgVersion"), DATELINE_VERSION);
}

}  // namespace
}  // namespace dateline
