#include "indexer/article/page_meta.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

Article read(const std::string& html) {
  Article article;
  read_page_meta(PageTree(html), article);
  return article;
}

TEST(ReadPageMeta, FollowsTheOrderOfTrust) {
  const Article article = read(
      "<html lang=en-GB><title>Harbour reopens | Gazette</title>"
      "<meta name=description content='Plain'><meta property='og:description' content='It is open.'>"
      "<meta property='og:title' content='Harbour reopens'><meta property='og:site_name' content='Gazette'>"
      "<meta name=author content='By Jane Roe'><meta property='article:author' "
      "content='https://example.org/jane'>"
      "<meta name=date content='2020-01-01'><meta property='article:published_time' "
      "content='2024-10-21T05:00:00Z'>"
      "<meta property='article:tag' content='sea'><meta property='article:tag' content='storm'>"
      "<link rel=canonical href='https://example.org/a'><meta property='og:url' "
      "content='https://example.org/b'>"
      "<time datetime='2023-03-03'>");
  EXPECT_EQ(article.title.text, "Harbour reopens");
  EXPECT_EQ(article.title.origin, Origin::kMeta);
  EXPECT_EQ(article.source.text, "Gazette");
  EXPECT_EQ(article.summary.text, "It is open.");
  EXPECT_EQ(article.author.values, std::vector<std::string>{"Jane Roe"});
  EXPECT_EQ(iso_date(article.date.date), "2024-10-21");
  EXPECT_EQ(article.date.origin, Origin::kMeta);
  EXPECT_EQ(article.tag.values, (std::vector<std::string>{"sea", "storm"}));
  EXPECT_EQ(article.url.text, "https://example.org/a");
  EXPECT_EQ(article.language.text, "en-GB");
  EXPECT_TRUE(article.warnings.empty());
}

TEST(ReadPageMeta, FallsBackQuietly) {
  const Article article = read(
      "<title>Harbour reopens today - The Gazette</title><link rel=canonical href='/a'>"
      "<meta property='og:url' content='https://example.org/b'><meta name=date content='soon'>"
      "<h1>Something else</h1><time datetime='2024-10-21'>yesterday</time>");
  EXPECT_EQ(article.title.text, "Harbour reopens today");
  EXPECT_EQ(article.url.text, "https://example.org/b");
  EXPECT_EQ(iso_date(article.date.date), "2024-10-21");
  EXPECT_EQ(article.date.origin, Origin::kText);
  EXPECT_TRUE(article.warnings.empty());
}

TEST(ReadPageMeta, PrefersAHeadingThatTheTitleHolds) {
  EXPECT_EQ(read("<title>Gazette: Harbour - reopens</title><h1>Harbour - reopens</h1>").title.text,
            "Harbour - reopens");
  EXPECT_EQ(read("<h1>Only heading</h1>").title.text, "Only heading");
  EXPECT_EQ(read("<p>nothing").title.text, "");
}

TEST(ReadPageMeta, LeavesWhatIsThere) {
  Article article;
  article.title = {"Given", Origin::kJsonLd};
  read_page_meta(PageTree("<meta property='og:title' content='Other'>"), article);
  EXPECT_EQ(article.title.text, "Given");
}

TEST(JsonLdScripts, AreFoundAndOthersNot) {
  const PageTree page("<script>a()</script><script type='application/ld+json'>{\"b\": \"</p>\"}</script>");
  EXPECT_EQ(json_ld_scripts(page), std::vector<std::string>{"{\"b\": \"</p>\"}"});
}

TEST(WithoutSiteName, CutsOnlyTheSite) {
  const std::vector<std::vector<std::string>> cases{
      {"Harbour reopens today | Gazette", "", "Harbour reopens today"},
      {"Harbour reopens - A Very Long Paper Name Indeed", "A Very Long Paper Name Indeed", "Harbour reopens"},
      {"War - Peace", "", "War - Peace"},
      {"Harbour", "Gazette", "Harbour"},
      {"One two three - four five six seven eight", "", "One two three - four five six seven eight"},
  };
  for (const auto& one : cases) EXPECT_EQ(without_site_name(one[0], one[1]), one[2]) << one[0];
}

}  // namespace
}  // namespace dateline
