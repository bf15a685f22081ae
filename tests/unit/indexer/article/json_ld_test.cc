#include "indexer/article/json_ld.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(ReadJsonLd, TakesTheArticleAmongOthers) {
  Article article;
  const JsonLdResult result = read_json_ld({R"({"@type": "WebSite", "name": "Site"})",
                                            R"({"@graph": [{"@type": "Organization", "name": "Org"},
           {"@type": ["NewsArticle"], "headline": "T", "datePublished": "2024-10-21T05:00:00+09:00",
            "author": [{"@type": "Person", "name": "Jane Roe"}], "publisher": {"name": "Gazette"},
            "mainEntityOfPage": {"@id": "https://example.org/a"}, "inLanguage": "en-GB", "id": "x",
            "about": [{"@type": "Person", "name": "Ada"}, {"@type": "Thing", "name": "sea"}],
            "contentLocation": {"@type": "Country", "name": "Norway"}, "articleBody": "The text."}]})"},
                                           article);
  EXPECT_EQ(article.title.text, "T");
  EXPECT_EQ(article.title.origin, Origin::kJsonLd);
  EXPECT_EQ(iso_date(article.date.date), "2024-10-21");
  EXPECT_EQ(article.author.values, std::vector<std::string>{"Jane Roe"});
  EXPECT_EQ(article.source.text, "Gazette");
  EXPECT_EQ(article.url.text, "https://example.org/a");
  EXPECT_EQ(article.language.text, "en-GB");
  EXPECT_EQ(article.person.values, std::vector<std::string>{"Ada"});
  EXPECT_EQ(article.country.values, std::vector<std::string>{"Norway"});
  EXPECT_TRUE(article.id.empty());
  EXPECT_EQ(result.body, "The text.");
}

TEST(ReadJsonLd, SkipsWhatIsNone) {
  Article article;
  EXPECT_EQ(
      read_json_ld({"{oops", R"([{"@type": "Person", "name": "P"}, 5, null])", "\"text\""}, article).body,
      "");
  EXPECT_TRUE(article.title.empty());
  EXPECT_EQ(article.warnings, std::vector<std::string>{"json-ld: not JSON: it breaks at byte 2"});
}

}  // namespace
}  // namespace dateline
