#include "server/api/similar_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using nlohmann::json;

TEST(SimilarJson, WritesTheWholeContract) {
  SimilarResponse response;
  response.head.id = "abc";
  SimilarArticle& article = response.articles.emplace_back();
  article.hit.head.id = "def";
  article.hit.head.title = "Oil & gas";
  article.hit.head.url = "https://example.org/1";
  article.hit.head.author = {"A. Writer"};
  article.hit.head.date = *parse_iso_date("date", "2024-10");
  article.hit.head.language = "en";
  article.hit.source = Label{"reuters", "Reuters"};
  article.hit.person = {{"kim-jong-un", "Kim Jong Un"}};
  article.hit.country = {{"KP", "North Korea"}};
  article.hit.score = 7.65432;
  article.shared = {"soldiers", "Kursk"};
  article.is_duplicate = true;
  response.articles.emplace_back();
  response.index = {"u", 17, 512, ""};
  response.milliseconds = 1.23456;
  EXPECT_EQ(json::parse(similar_json(response)), json::parse(R"json({
    "id": "abc",
    "similar": [
      {"id": "def", "title": "Oil & gas", "url": "https://example.org/1", "source": "Reuters",
       "sourceId": "reuters", "author": ["A. Writer"], "date": "2024-10", "datePrecision": "month",
       "date_ts": 1727740800, "person": ["Kim Jong Un"], "personId": ["kim-jong-un"],
       "country": ["North Korea"], "countryCode": ["KP"], "language": "en", "score": 7.654,
       "shared": ["soldiers", "Kursk"], "duplicate": true},
      {"id": "", "title": "", "url": null, "source": null, "sourceId": null, "author": [], "date": null,
       "datePrecision": "unknown", "date_ts": null, "person": [], "personId": [], "country": [],
       "countryCode": [], "language": null, "score": 0.0, "shared": []}],
    "processingTimeMs": 1.235,
    "index": {"uuid": "u", "revision": 17, "documents": 512, "lastUpdate": null}
  })json"));
}

}  // namespace
}  // namespace dateline
