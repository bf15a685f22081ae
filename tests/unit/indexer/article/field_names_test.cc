#include "indexer/article/field_names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline {
namespace {

TEST(FindField, KnowsTheNamesOfOthers) {
  const std::vector<std::pair<std::string, ArticleField>> cases{
      {"headline", ArticleField::kTitle},
      {"Publish_Date", ArticleField::kDate},
      {"publishDate", ArticleField::kDate},
      {"datePublished", ArticleField::kDate},
      {"source-url", ArticleField::kUrl},
      {"articleBody", ArticleField::kBody},
      {"People", ArticleField::kPerson},
      {"countries", ArticleField::kCountry},
      {"source country", ArticleField::kSourceCountry},
      {"inLanguage", ArticleField::kLanguage},
  };
  for (const auto& [key, field] : cases) EXPECT_EQ(find_field(key), field) << key;
  EXPECT_EQ(find_field("layout"), std::nullopt);
  EXPECT_EQ(find_field(""), std::nullopt);
}

TEST(FindFieldName, PrefersTheFirstRow) {
  const std::vector<std::vector<std::string>> orders{
      {"title", "headline", "linkTitle"},
      {"date", "publishDate", "pubdate", "published", "created"},
      {"source", "publisher", "newspaper"},
      {"url", "original_url", "link", "source_url", "canonical"}};
  for (const auto& names : orders) {
    for (std::size_t i = 1; i < names.size(); ++i) {
      EXPECT_LT(find_field_name(names[i - 1])->row, find_field_name(names[i])->row) << names[i];
      EXPECT_EQ(find_field_name(names[i - 1])->field, find_field_name(names[i])->field) << names[i];
    }
  }
  EXPECT_FALSE(find_field_name("layout").has_value());
}

}  // namespace
}  // namespace dateline
