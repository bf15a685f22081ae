#include "indexer/extract/name_evidence.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/extract/plain_name_text.h"

namespace dateline {
namespace {

Surroundings around(std::string_view text, std::size_t which = 0) {
  const NameText prepared = plain_name_text(text);
  return weigh_surroundings(prepared, find_name_runs(prepared).at(which));
}

double words(std::string_view text, const SmallWords& small = {}) {
  const NameText prepared = plain_name_text(text);
  return weigh_words(prepared, find_name_runs(prepared).at(0), small);
}

TEST(WeighSurroundings, TakesCuesOfAPerson) {
  for (const char* text :
       {"x General Ola Arp", "the analyst Ola Arp", "experts like Ola Arp", "analysts, such as Ola Arp",
        "the expert, Ola Arp, went", "then Ola Arp said", "told Ola Arp", "of Ola Arp, who",
        "by Ola Arp, a former British military intelligence officer", "by Ola Arp, 34, of Seattle",
        "of Ola Arp (born 1950)", "married to Ola Arp", "of Ola Arp (1870-1930)"}) {
    EXPECT_TRUE(around(text).is_cue) << text;
    EXPECT_GT(around(text).weight, 0.9) << text;
  }
}

TEST(WeighSurroundings, CountsAgainstThingsAndPlaces) {
  for (const char* text : {"then the Ola Arp", "was in Ola Arp", "x \"Ola Arp\"", "x Ola Arp & Sons",
                           "x Ola Arp airport", "x Ola Arp, Texas", "of Ola Arp (1996)"}) {
    EXPECT_FALSE(around(text).is_cue) << text;
    EXPECT_LT(around(text).weight, 0) << text;
  }
}

TEST(WeighSurroundings, TakesAnAppositionForARoleOnlyUpToItsEnd) {
  EXPECT_FALSE(around("by Ola Arp, a town. The mayor").is_cue);
  EXPECT_FALSE(around("by Ola Arp, and the mayor").is_cue);
}

TEST(WeighWords, KnowsGivenNamesAndThings) {
  EXPECT_GT(words("x Olga Qwertz"), 2);
  EXPECT_GT(words("x George W. Qwertz"), 3);
  EXPECT_GT(words("x Kim Yong-bok"), 1.3);
  EXPECT_LT(words("x Qwertz Asdfg"), 1.3);
  EXPECT_LT(words("x Olga University"), 0);
  EXPECT_LT(words("x New Qwertz"), 0);
  EXPECT_LT(words("x Great Book"), 0);
  EXPECT_LT(words("x De Clercq"), 0.5);
}

TEST(WeighWords, DistrustsWordsThatTheArticleWritesSmall) {
  EXPECT_LT(words("x Qwertz Olsen", {"qwertz"}), words("x Qwertz Olsen"));
}

TEST(WeighSurroundings, KnowsWhoSignedAnArticle) {
  EXPECT_TRUE(around("harbour opens again\nQwer Asdf\nLONDON 1996-12-06").is_cue);
  EXPECT_TRUE(around("he said so.\n-- Qwer Asdf, London newsroom").is_cue);
  EXPECT_FALSE(around("harbour opens again\nQwer Asdf opens\nLONDON").is_cue);
}

TEST(WeighWords, KnowsGivenNamesWithAHyphen) {
  EXPECT_GT(words("then Jean-Qwer Asdf came"), words("then Qwer-Asdf Asdf came") + 1);
}

}  // namespace
}  // namespace dateline
