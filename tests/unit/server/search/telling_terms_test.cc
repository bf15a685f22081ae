#include "server/search/telling_terms.h"

#include <gtest/gtest.h>

#include <cmath>

#include "indexer/schema/layout.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;

std::string stems(const TestIndex& index, Xapian::docid document, std::string_view language = "en") {
  Xapian::Database database(generation_at(index.path(), 1).glass.string());
  std::string text;
  for (const TellingTerm& term : telling_terms(database, document, language)) {
    text += (text.empty() ? "" : " ") + term.stem;
  }
  return text;
}

TEST(TellingTerms, AreRareAndFrequentInTheArticleButNotItsOwn) {
  const TestIndex index({{"a", "Garden", "beans beans beans grow slowly; beans and peas, alone here"},
                         {"b", "Soup", "beans and peas cook slowly"},
                         {"c", "Other", "and nothing grows"},
                         {"d", "Other", "and peas and rain"}});
  // "alone" and "garden" stand in one article; "and" in all; two have beans, grow and slowly, three peas.
  EXPECT_EQ(stems(index, 1), "bean grow slowli pea and");
}

TEST(TellingTerms, WeighATitleAsTheSearchDoes) {
  const TestIndex index({{"a", "Kursk", "troops march"}, {"b", "Troops", "kursk march"}, {"c", "x", "y"}});
  Xapian::Database database(generation_at(index.path(), 1).glass.string());
  const auto terms = telling_terms(database, 1, "en");
  ASSERT_EQ(terms.size(), 3U);
  EXPECT_EQ(terms[0].stem, "kursk");
  EXPECT_DOUBLE_EQ(terms[0].weight, (1 + std::log(3.0)) * std::log(4.0 / 2));
  // As rare as kursk, but not in the title here.
  EXPECT_EQ(terms[1].stem, "march");
  EXPECT_EQ(terms[2].stem, "troop");
  EXPECT_DOUBLE_EQ(terms[2].weight, std::log(4.0 / 2));
}

TEST(TellingTerms, LeaveOutSmallNumbersAndShortWords) {
  const std::string text = "go 12 2024 at 7 f-16 он да как 북한 이 ok oil 兵 の では";
  const TestIndex index({{"a", "x", text}, {"b", "x", text}, {"c", "x", "nothing"}});
  // Equal in weight, so in the order of bytes; short words of Hangul and kanji are whole words.
  EXPECT_EQ(stems(index, 1), "2024 oil как 兵 북한 이");
}

TEST(TellingTerms, LeaveOutWhatMostArticlesOfTheLanguageHave) {
  TestIndex index;
  for (int i = 0; i < 22; ++i) {
    const std::string text = i < 12 ? "common rare words" : "rare words";
    index.put({"e" + std::to_string(i), "x", i < 4 ? text : i < 12 ? "common" : "else"});
  }
  for (int i = 0; i < 30; ++i) index.put({"r" + std::to_string(i), "y", "слово", "", "ru"});
  index.commit();
  // 12 of 22 English articles have "common", which is a quarter of all.
  EXPECT_EQ(stems(index, 1), "rare word");
  EXPECT_EQ(stems(index, 1, ""), "rare word common");
  // 30 of 52.
  EXPECT_EQ(stems(index, 30, "ru"), "");
  EXPECT_EQ(stems(index, 30, "xx"), "");
}

TEST(TellingTerms, AreAtMostTwentyFive) {
  std::string text;
  for (char a = 'a'; a <= 'j'; ++a) {
    for (char b = 'a'; b <= 'd'; ++b) text += std::string(2, a) + b + b + "o ";
  }
  const TestIndex index({{"a", "x", text, "", "xx"}, {"b", "x", text, "", "xx"}});
  Xapian::Database database(generation_at(index.path(), 1).glass.string());
  EXPECT_EQ(telling_terms(database, 1, "xx").size(), kMaxTellingTerms);
  EXPECT_TRUE(stems(index, 1, "xx").starts_with("aaaao aabbo aacco"));
}

}  // namespace
}  // namespace dateline
