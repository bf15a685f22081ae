#include "indexer/extract/name_words.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(WordTraits, GathersWhatTheListsSay) {
  EXPECT_EQ(word_traits("olga"), kGivenName);
  EXPECT_EQ(word_traits("qwertz"), 0U);
  EXPECT_NE(word_traits("secretary") & kRole, 0U);
  EXPECT_NE(word_traits("park") & kFamilyName, 0U);
  EXPECT_NE(word_traits("park") & kSoftHead, 0U);
  EXPECT_NE(word_traits("monday") & kStop, 0U);
}

TEST(WordTraits, HoldsNoGivenNameForBothSureAndUncertain) {
  for (const char* name : {"jordan", "victoria", "austin", "mark"}) {
    EXPECT_EQ(word_traits(name) & kAnyGivenName, kUncertainGivenName) << name;
  }
}

TEST(FoldedWord, FoldsLettersOfEveryAlphabet) {
  EXPECT_EQ(folded_word("Olga"), "olga");
  EXPECT_EQ(folded_word("Rüdiger"), "rudiger");
  EXPECT_EQ(folded_word("O’Brien"), "o'brien");
}

}  // namespace
}  // namespace dateline
