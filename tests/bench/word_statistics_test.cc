#include "tests/bench/word_statistics.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

using Words = std::vector<std::string>;

// Ten articles that share one word, so that no word of one or two of them is too frequent to tell something.
WordStatistics statistics() {
  WordStatistics made;
  const char* const lines[] = {
      R"({"title": "Oil prices", "body": "Crude oil prices rose. The oil prices", "date": "2020-02-01", "country": ["US", "GB"]})",
      R"({"title": "Oil prices, prices", "text": "Crude oil. Prices fell", "date": "2020-01-01T10:00:00Z", "country": "US"})",
      R"({"title": "No date", "body": "crude"})", R"({"title": "No body", "date": "2020-01-01"})"};
  for (const char* line : lines) EXPECT_TRUE(made.add(line));
  for (int i = 0; i < 8; ++i) EXPECT_TRUE(made.add(R"({"body": "filler", "date": "2020-03-01"})"));
  return made;
}

TEST(WordStatistics, CountArticlesWithBodyAndDate) {
  const WordStatistics made = statistics();
  EXPECT_EQ(made.articles(), 10U);
  EXPECT_EQ(made.documents("oil"), 2U);
  EXPECT_EQ(made.documents("prices"), 2U);
  EXPECT_EQ(made.documents("rose"), 1U);
  EXPECT_EQ(made.documents("none"), 0U);
}

TEST(WordStatistics, KnowWhichWordsTellSomething) {
  const WordStatistics made = statistics();
  EXPECT_TRUE(made.is_telling("oil"));
  EXPECT_FALSE(made.is_telling("the"));
  EXPECT_FALSE(made.is_telling("filler"));
  EXPECT_EQ(made.words_between(1, 10), (Words{"crude", "oil", "prices"}));
  EXPECT_EQ(made.words_between(0, 1), (Words{"fell", "rose"}));
}

TEST(WordStatistics, FindWordsSideBySideWithinASentence) {
  const std::vector<WordRow> pairs = statistics().rows(2, 2);
  ASSERT_EQ(pairs.size(), 2U);
  EXPECT_EQ(pairs[0].words, (Words{"crude", "oil"}));
  EXPECT_EQ(pairs[1].words, (Words{"oil", "prices"}));
  EXPECT_EQ(pairs[1].count, 2U);
  const std::vector<WordRow> triples = statistics().rows(3, 1);
  ASSERT_EQ(triples.size(), 2U);
  EXPECT_EQ(triples[0].words, (Words{"crude", "oil", "prices"}));
  EXPECT_EQ(triples[1].words, (Words{"oil", "prices", "rose"}));
}

TEST(WordStatistics, GiveTitlesDaysAndCountries) {
  const WordStatistics made = statistics();
  EXPECT_EQ(made.titles(2)[0], (Words{"oil", "prices"}));
  EXPECT_EQ(made.titles(2)[1], (Words{"oil", "prices"}));
  EXPECT_EQ(made.days().front(), "2020-01-01");
  EXPECT_EQ(made.days().size(), 10U);
  EXPECT_EQ(made.countries(9), (Words{"US", "GB"}));
  EXPECT_EQ(made.countries(1), (Words{"US"}));
}

TEST(WordStatistics, RefuseWhatIsNoObject) {
  WordStatistics made;
  EXPECT_NE(made.add("[1]").error().message.find("articles: want a JSON object"), std::string::npos);
}

}  // namespace
}  // namespace dateline::bench
