#include "indexer/article/html_reader.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

TEST(ReadHtml, PrefersJsonLdToMeta) {
  const auto article = read_html(
      "<html lang=en><meta property='og:title' content='From meta'><meta property='og:site_name' "
      "content='Gazette'>"
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"From data\"}</script>"
      "<p>It is open.</p>");
  ASSERT_TRUE(article.ok()) << article.error().message;
  EXPECT_EQ(article->title.text, "From data");
  EXPECT_EQ(article->title.origin, Origin::kJsonLd);
  EXPECT_EQ(article->source.text, "Gazette");
  EXPECT_EQ(article->source.origin, Origin::kMeta);
  EXPECT_EQ(article->body, "It is open.");
}

TEST(ReadHtml, TakesTheBodyOfTheDataWhenThePageHasNone) {
  const auto article = read_html(
      "<script type='application/ld+json'>{\"@type\": \"Article\", \"articleBody\": "
      "\"One.\\n\\nTwo.\"}</script>"
      "<p>Wait</p>");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->body, "One.\n\nTwo.");
}

TEST(ReadHtml, GivesTextOnly) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"<p>a</p><script>alert(1)</script>", "a"},
      {"<p>&amp;lt;script&gt;</p>", "&lt;script>"},
      {"<p>before</p><div " + std::string(1000000, 'a'), "before"},
      {"<title><img src=x onerror=alert(1)></title><p>a</p>", "a"},
      {"<p>caf\xe9</p>", "café"},
  };
  for (const auto& [html, body] : cases) {
    const auto article = read_html(html);
    ASSERT_TRUE(article.ok());
    EXPECT_EQ(article->body, body);
  }
}

TEST(ReadHtml, SurvivesDepth) {
  std::string html;
  for (int i = 0; i < 100000; ++i) html += "<div>";
  const auto article = read_html(html + "text at the bottom");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->body, "text at the bottom");
}

TEST(ReadHtml, RefusesWithTheReason) {
  EXPECT_EQ(read_html("").error().message, "file: empty");
  EXPECT_EQ(read_html("<nav>x</nav>").error().message, "article: want a title or a body, got neither");
  EXPECT_EQ(read_html(std::string(kMaxHtmlPage + 1, 'a')).error().message, "page: larger than 16 MiB");
  std::string html;
  while (html.size() <= kMaxArticleText * 2) html += "<p>" + std::string(1000, 'a') + "</p>";
  EXPECT_EQ(read_html(html).error().message, "text: larger than 2 MiB");
}

}  // namespace
}  // namespace dateline
