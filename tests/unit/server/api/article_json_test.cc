#include "server/api/article_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using nlohmann::json;

TEST(ArticleJson, WritesEveryStoredField) {
  ArticleResponse response;
  StoredHead& head = response.article.head;
  head.id = "abcdefghijklmnopqrst";
  head.key = "articles/a.md";
  head.title = "A title";
  head.summary = "A summary";
  head.url = "https://example.org/1";
  head.source_country = "KP";
  head.author = {"A. Writer"};
  head.date = *parse_iso_date("date", "2024-10");
  head.language = "ko";
  head.country_mentioned = {"US"};
  head.section = "World";
  head.tag = {"war"};
  head.first_indexed = 1729227780;
  head.origins = {{"title", Origin::kFrontMatter}, {"date", Origin::kUrl}};
  response.source = Label{"kcna", "KCNA"};
  response.person = {{"kim-jong-un", "Kim Jong Un"}};
  response.country = {{"KP", "North Korea"}};
  // 북한군: three code points, nine bytes.
  response.article.body = "북한군\n\n둘";
  response.article.blocks = {{BlockKind::kHeading, 0, 9}, {BlockKind::kListItem, 11, 14}};
  response.index = {"u-1", 17, 512, ""};
  EXPECT_EQ(json::parse(article_json(response)), json::parse(R"json({
    "id": "abcdefghijklmnopqrst", "key": "articles/a.md", "title": "A title", "summary": "A summary",
    "url": "https://example.org/1", "source": "KCNA", "sourceId": "kcna", "sourceCountry": "KP",
    "author": ["A. Writer"], "date": "2024-10", "datePrecision": "month", "date_ts": 1727740800,
    "dateModified": null, "language": "ko", "person": ["Kim Jong Un"], "personId": ["kim-jong-un"],
    "country": ["North Korea"], "countryCode": ["KP"], "countryMentioned": ["US"], "section": "World",
    "tag": ["war"], "firstIndexed": "2024-10-18T05:03:00Z",
    "origins": {"title": "front matter", "date": "url"}, "body": "북한군\n\n둘",
    "blocks": [{"kind": "heading", "start": 0, "length": 3}, {"kind": "listItem", "start": 5, "length": 1}],
    "index": {"uuid": "u-1", "revision": 17, "documents": 512, "lastUpdate": null}
  })json"))
      << article_json(response);
}

TEST(ArticleJson, SurvivesAnEmptyArticleAndForeignBytes) {
  ArticleResponse response;
  response.article.body = "\xff";
  const json out = json::parse(article_json(response));
  EXPECT_EQ(out.at("body"), "\xEF\xBF\xBD");
  EXPECT_EQ(out.at("blocks"), json::array());
  EXPECT_EQ(out.at("origins"), json::object());
}

}  // namespace
}  // namespace dateline
