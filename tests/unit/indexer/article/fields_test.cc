#include "indexer/article/fields.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

using Pairs = std::vector<std::pair<std::string, std::vector<std::string>>>;

Article set_all(const Pairs& pairs) {
  Article article;
  FieldSetter fields(article, Origin::kFrontMatter);
  for (const auto& [key, values] : pairs) fields.set(key, values);
  return article;
}

TEST(FieldSetter, PutsEachFieldWithItsOrigin) {
  const Article article = set_all({{"id", {"a-1"}},
                                   {"title", {" Harbour \n reopens "}},
                                   {"source", {"Gazette"}},
                                   {"author", {"By Jane Roe and John Doe"}},
                                   {"date", {"Mon, 21 Oct 2024 05:00:00 +0900"}},
                                   {"lastmod", {"2024-10-22"}},
                                   {"url", {"HTTPS://Example.org/A"}},
                                   {"person", {"Ada Example", "Ada Example", "Bo"}},
                                   {"countries", {"KP, RU"}},
                                   {"tags", {"a", "b, c"}},
                                   {"layout", {"post"}}});
  EXPECT_EQ(article.id.text, "a-1");
  EXPECT_EQ(article.title.text, "Harbour reopens");
  EXPECT_EQ(article.title.origin, Origin::kFrontMatter);
  EXPECT_EQ(article.source.text, "Gazette");
  EXPECT_EQ(article.author.values, (std::vector<std::string>{"Jane Roe", "John Doe"}));
  EXPECT_EQ(iso_date(article.date.date), "2024-10-21");
  EXPECT_EQ(iso_instant(article.date.date.instant.value()), "2024-10-20T20:00:00Z");
  EXPECT_EQ(iso_date(article.date_modified.date), "2024-10-22");
  EXPECT_EQ(article.url.text, "https://example.org/A");
  EXPECT_EQ(article.person.values, (std::vector<std::string>{"Ada Example", "Bo"}));
  EXPECT_EQ(article.country.values, (std::vector<std::string>{"KP", "RU"}));
  EXPECT_EQ(article.tag.values, (std::vector<std::string>{"a", "b, c"}));
  EXPECT_TRUE(article.warnings.empty());
}

TEST(FieldSetter, TakesTheFirstUsableNameInWhateverOrder) {
  EXPECT_EQ(iso_date(set_all({{"created", {"2020-01-01"}}, {"date", {"2024-10-21"}}}).date.date),
            "2024-10-21");
  EXPECT_EQ(iso_date(set_all({{"date", {"2024-10-21"}}, {"created", {"2020-01-01"}}}).date.date),
            "2024-10-21");
  const Article bad = set_all({{"date", {"soon"}}, {"created", {"2020-01-01"}}});
  EXPECT_EQ(iso_date(bad.date.date), "2020-01-01");
  EXPECT_EQ(bad.warnings,
            std::vector<std::string>{"date: want a date such as 2024-10-18, 2024-10 or 2024, got 'soon'"});
}

TEST(FieldSetter, LeavesADateUnknownThatIsNone) {
  for (const char* text : {"2024-13-01", "2024-02-30", "1729468800000", "1729468800", "2024-10-21T25:00:00Z",
                           "2024-10-21T00:00:00+24:00", "yesterday", "3/4/2024"}) {
    const Article article = set_all({{"date", {text}}});
    EXPECT_FALSE(article.date.date.known()) << text;
    EXPECT_EQ(article.warnings.size(), 1U) << text;
  }
}

TEST(FieldSetter, DropsAddressesThatAreNone) {
  for (const char* text :
       {"javascript:alert(1)", " JaVa\tscript:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example",
        "/relative", "https://a@b.example/", "https://", "ftp://a.example/", "https://a.example/\"onx=\""}) {
    const Article article = set_all({{"url", {text}}});
    EXPECT_TRUE(article.url.empty()) << text;
    ASSERT_EQ(article.warnings.size(), 1U) << text;
    EXPECT_TRUE(article.warnings[0].starts_with("url: want an absolute http or https address, got '"))
        << text;
  }
}

TEST(FieldSetter, SourceMayBeAnAddress) {
  const Article article = set_all({{"source", {"https://example.org/a"}}});
  EXPECT_TRUE(article.source.empty());
  EXPECT_EQ(article.url.text, "https://example.org/a");
}

TEST(FieldSetter, KnowsDrafts) {
  const std::vector<std::pair<Pairs, bool>> cases{
      {{{"draft", {"true"}}}, true},   {{{"published", {"false"}}}, true},
      {{{"draft", {"false"}}}, false}, {{{"published", {"true"}}}, false},
      {{{"Draft", {"True"}}}, true},   {{{"published", {"2024-10-21"}}}, false},
  };
  for (const auto& [pairs, is_draft] : cases) {
    Article article;
    FieldSetter fields(article, Origin::kGiven);
    for (const auto& [key, values] : pairs) fields.set(key, values);
    EXPECT_EQ(fields.is_draft(), is_draft) << pairs[0].first << pairs[0].second[0];
    EXPECT_TRUE(article.warnings.empty());
  }
}

TEST(FieldSetter, CapsAndSaysSo) {
  const Article longer = set_all({{"title", {std::string(kMaxValue + 1, 'a')}}});
  EXPECT_EQ(longer.title.text.size(), kMaxValue);
  EXPECT_EQ(longer.warnings,
            std::vector<std::string>{"title: want at most 1000 bytes, got 1001; the end was left out"});
  std::vector<std::string> many;
  for (int i = 0; i < 500; ++i) many.push_back("person " + std::to_string(i));
  const Article crowd = set_all({{"person", many}});
  EXPECT_EQ(crowd.person.values.size(), kMaxValues);
  EXPECT_EQ(crowd.warnings.size(), 1U);
}

TEST(FieldSetter, IgnoresEmptyValues) {
  const Article article =
      set_all({{"title", {""}}, {"person", {}}, {"date", {" "}}, {"url", {""}}, {"author", {""}}});
  EXPECT_TRUE(article.title.empty());
  EXPECT_TRUE(article.person.values.empty());
  EXPECT_EQ(article.person.origin, Origin::kNone);
  EXPECT_TRUE(article.warnings.empty());
}

TEST(Warn, SaysThatMoreWereLeftOut) {
  Article article;
  for (std::size_t i = 0; i < kMaxWarnings + 10; ++i) warn(article, "w");
  EXPECT_EQ(article.warnings.size(), kMaxWarnings + 1);
  EXPECT_EQ(article.warnings.back(), "more warnings were left out");
}

TEST(HasField, FollowsTheSetter) {
  const Article article = set_all({{"title", {"T"}}, {"date", {"2024"}}, {"tags", {"x"}}});
  for (const auto& [field, has] : std::vector<std::pair<ArticleField, bool>>{{ArticleField::kTitle, true},
                                                                             {ArticleField::kDate, true},
                                                                             {ArticleField::kTag, true},
                                                                             {ArticleField::kSource, false},
                                                                             {ArticleField::kBody, false}}) {
    EXPECT_EQ(has_field(article, field), has) << static_cast<int>(field);
  }
}

}  // namespace
}  // namespace dateline
