#include "tests/bench/article_maker.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "indexer/authority/authority.h"
#include "tests/bench/speed_table.h"
#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

std::vector<MadeArticle> made(std::size_t count, std::uint64_t seed) {
  ArticleMaker maker(seed);
  std::vector<MadeArticle> articles;
  for (std::size_t i = 0; i < count; ++i) articles.push_back(maker.next());
  return articles;
}

std::size_t word_count(const std::string& text) {
  std::istringstream in(text);
  std::size_t count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

std::size_t vocabulary(const std::vector<MadeArticle>& articles) {
  std::set<std::string> words;
  for (const MadeArticle& article : articles) {
    std::istringstream in(article.body);
    for (std::string word; in >> word;) words.insert(word);
  }
  return words.size();
}

TEST(ArticleMaker, MakesTheSameOfASeedOnEveryMachine) {
  std::uint64_t hash = kHashStart;
  for (const MadeArticle& article : made(500, 1)) hash = hash_on(hash, to_json_line(article));
  // Changes with the rules: whoever changes one starts a new row of kept runs.
  EXPECT_EQ(hash, 10813860351851892529U);
  EXPECT_NE(to_json_line(made(1, 1)[0]), to_json_line(made(1, 2)[0]));
}

TEST(ArticleMaker, MakesArticlesOfANewsroomsShape) {
  const std::vector<MadeArticle> articles = made(2000, 1);
  std::size_t words = 0;
  std::size_t bytes = 0;
  std::set<std::string> sources;
  std::set<std::string> months;
  for (const MadeArticle& article : articles) {
    words += word_count(article.body);
    bytes += to_json_line(article).size();
    sources.insert(article.source);
    months.insert(article.date.substr(0, 7));
    EXPECT_LE(article.person.size(), 8U);
    EXPECT_LE(article.country.size(), 2U);
    for (const std::string& person : article.person) {
      EXPECT_NE(article.body.find(person), std::string::npos) << person;
    }
  }
  EXPECT_NEAR(static_cast<double>(words) / 2000, 160, 10);
  EXPECT_NEAR(static_cast<double>(bytes) / 2000, 1200, 200);
  EXPECT_EQ(sources.size(), 50U);
  EXPECT_EQ(months.size(), 60U);
}

TEST(ArticleMaker, GrowsItsVocabulary) {
  const std::vector<MadeArticle> articles = made(4000, 1);
  const std::size_t half = vocabulary({articles.begin(), articles.begin() + 2000});
  EXPECT_GT(vocabulary(articles), half + half / 4);
}

TEST(ArticleMaker, NamesCountriesThatTheBundledFilesKnow) {
  std::set<std::string> codes;
  for (const MadeArticle& article : made(3000, 1))
    codes.insert(article.country.begin(), article.country.end());
  EXPECT_EQ(codes.size(), 60U);
  const auto authority = Authority::load(std::filesystem::path(DATELINE_SOURCE_DIR) / "corpus" / "authority");
  ASSERT_TRUE(authority) << authority.error().message;
  for (const std::string& code : codes) {
    EXPECT_TRUE(authority->resolve(Facet::kCountry, code)) << code;
  }
}

TEST(ToJsonLine, HoldsEveryField) {
  const MadeArticle article{"7", "T", "B\nC", "2020-01-02", "Source 01", {"KP"}, {"Bok Dar"}};
  const auto object = nlohmann::json::parse(to_json_line(article));
  EXPECT_EQ(object.at("id"), "7");
  EXPECT_EQ(object.at("body"), "B\nC");
  EXPECT_EQ(object.at("country"), nlohmann::json::array({"KP"}));
  EXPECT_EQ(object.at("person"), nlohmann::json::array({"Bok Dar"}));
  EXPECT_EQ(object.at("date"), "2020-01-02");
}

}  // namespace
}  // namespace dateline::bench
