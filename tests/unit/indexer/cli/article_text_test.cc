#include "indexer/cli/article_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

Article sample() {
  Article article;
  article.title = {"A title\x1b[2J", Origin::kFrontMatter};
  article.person = {{"Jane Roe", "John Doe"}, Origin::kText};
  article.date = {*make_month(2024, 10), Origin::kFilename};
  article.body = std::string(300, 'x');
  article.record = 2;
  return article;
}

TEST(DescribeArticle, ShowsEachValueWithItsOrigin) {
  const std::string text = describe_article(sample(), "r/f#2");
  EXPECT_NE(text.find("title              A title\\x1b[2J  [front matter]\n"), std::string::npos) << text;
  EXPECT_NE(text.find("person             Jane Roe; John Doe  [text]\n"), std::string::npos);
  EXPECT_NE(text.find("date               2024-10 (month)  [filename]\n"), std::string::npos);
  EXPECT_NE(text.find("source             -\n"), std::string::npos);
  EXPECT_NE(text.find(" ...\n"), std::string::npos);
}

TEST(ArticleJson, HoldsValuesOriginsAndTheWholeBody) {
  const auto object = nlohmann::json::parse(article_json(sample(), "r/f#2"));
  EXPECT_EQ(object["key"], "r/f#2");
  EXPECT_EQ(object["record"], 2);
  EXPECT_EQ(object["person"]["value"].size(), 2U);
  EXPECT_EQ(object["date"]["precision"], "month");
  EXPECT_EQ(object["date"]["origin"], "filename");
  EXPECT_EQ(object["body"].get<std::string>().size(), 300U);
  EXPECT_FALSE(object.contains("source"));
}

}  // namespace
}  // namespace dateline
