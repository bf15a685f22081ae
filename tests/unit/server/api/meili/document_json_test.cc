#include "server/api/meili/document_json.h"

#include <gtest/gtest.h>

#include "server/api/meili/search_query.h"
#include "tests/unit/server/api/meili/meili_index.h"

namespace dateline {
namespace {

class DocumentJson : public testing::Test {
 protected:
  // The first hit.
  Json hit(const char* body) {
    const SearchQuery query = read_search_query(Json::parse(body), test::test_today()).value();
    return hit_document(index_.pool().search(query.request).hits.at(0), query);
  }

  test::MeiliIndex index_;
};

TEST_F(DocumentJson, HasEveryFieldWithoutMarkup) {
  const Json document = hit(R"({"q":"dear"})");
  EXPECT_EQ(document, Json::parse(R"({"id":")" + test::MeiliIndex::id("a") + R"(","title":"Oil & gas <rise>",
      "summary":null,"body":"Oil is dear. Kim Jong Un said so.","url":null,"source":"KCNA & Co","sourceId":"kcna",
      "author":[],"date":"2024-10-18","datePrecision":"day","date_ts":1729209600,
      "person":["Kim Jong Un","Bo \"B\" <Example>"],"personId":["kim","bo"],"country":["KP"],"countryCode":["KP"],
      "language":"en","section":null,"tag":[]})"));
  EXPECT_EQ(article_document(*index_.pool().article(test::MeiliIndex::id("a"), {})), document);
}

TEST_F(DocumentJson, FormatsWithTheClientsTagsUnescaped) {
  const Json document = hit(R"({"q":"oil jong rise","attributesToHighlight":["*"],"highlightPreTag":"__ais__",
      "highlightPostTag":"__/ais__"})");
  const Json& formatted = document.at("_formatted");
  EXPECT_EQ(formatted.at("title"), "__ais__Oil__/ais__ & gas <__ais__rise__/ais__>");
  EXPECT_EQ(formatted.at("body"), "__ais__Oil__/ais__ is dear. Kim __ais__Jong__/ais__ Un said so.");
  EXPECT_EQ(formatted.at("person"), Json::parse(R"(["Kim __ais__Jong__/ais__ Un","Bo \"B\" <Example>"])"));
  EXPECT_EQ(formatted.at("source"), "KCNA & Co");
  EXPECT_EQ(formatted.at("url"), nullptr);
  EXPECT_EQ(formatted.at("date_ts"), 1729209600);
  EXPECT_EQ(formatted.size(), document.size() - 1);
  EXPECT_EQ(document.at("title"), "Oil & gas <rise>");
}

TEST_F(DocumentJson, FormatsKorean) {
  const Json document =
      hit(R"({"q":"북한군","attributesToHighlight":["body"],"attributesToRetrieve":["id"]})");
  EXPECT_EQ(document.at("_formatted").at("body"), "<em>북한군이</em> 도착했다.");
  EXPECT_EQ(document.at("_formatted").size(), 2U);
  EXPECT_EQ(document.count("body"), 0U);
}

TEST_F(DocumentJson, CropsTheBodyAroundAMatch) {
  const auto body = [&](const char* fields) {
    return hit(fields).at("_formatted").at("body").get<std::string>();
  };
  EXPECT_EQ(body(R"({"q":"nobody","attributesToCrop":["body:3"],"attributesToHighlight":["body"]})"),
            "…<em>Nobody</em> knows oil.…");
  EXPECT_EQ(body(R"({"q":"nobody","attributesToCrop":["body:3"],"cropMarker":" [..] "})"),
            " [..] Nobody knows oil. [..] ");
  EXPECT_EQ(body(R"({"q":"nobody","attributesToCrop":["body"],"cropLength":50})"),
            "A long story. Nobody knows oil. The end of it comes late.");
}

TEST_F(DocumentJson, TellsPositionsInBytesAndScores) {
  const Json document = hit(R"({"q":"국무위원장","showMatchesPosition":true,"showRankingScore":true})");
  EXPECT_EQ(document.at("_matchesPosition"), Json::parse(R"({"title":[{"start":10,"length":15}]})"));
  const double score = document.at("_rankingScore");
  EXPECT_GT(score, 0);
  EXPECT_LT(score, 1);
  EXPECT_EQ(hit(R"({"showRankingScore":true})").at("_rankingScore"), 1.0);
  EXPECT_EQ(hit(R"({"q":"oil un dear","showMatchesPosition":true})").at("_matchesPosition").at("person"),
            Json::parse(R"([{"start":9,"length":2,"indices":[0]}])"));
}

TEST(RankingScore, KeepsTheOrderBelowOne) {
  EXPECT_EQ(ranking_score(0), 1);
  EXPECT_EQ(ranking_score(1), 0.5);
  EXPECT_LT(ranking_score(2), ranking_score(3));
  EXPECT_LE(ranking_score(1e9), 1);
}

TEST(ChosenFields, KeepTheDocumentsOrder) {
  const Json document = Json::parse(R"({"a":1,"b":2,"c":3})");
  EXPECT_EQ(chosen_fields(document, {false, {"c", "a", "x"}}).dump(), R"({"a":1,"c":3})");
  EXPECT_EQ(chosen_fields(document, {true, {}}), document);
  EXPECT_EQ(chosen_fields(document, {false, {}}), Json::object());
}

}  // namespace
}  // namespace dateline
