#include "indexer/extract/name_text.h"

#include <gtest/gtest.h>

#include "indexer/authority/name_matcher.h"
#include "indexer/extract/name_words.h"
#include "tests/unit/indexer/extract/plain_name_text.h"
#include "tests/unit/indexer/extract/test_authority.h"

namespace dateline {
namespace {

std::string covers(std::string_view text) {
  const Authority authority = test_authority();
  const auto mentions = NameMatcher(authority).find(text);
  std::string out;
  for (const Cover cover : make_name_text(authority, {text, mentions}, TextPlace::kBody).covers) {
    out.push_back("-PO"[static_cast<int>(cover)]);
  }
  return out;
}

TEST(MakeNameText, CoversWhatTheFilesKnow) {
  EXPECT_EQ(covers("then Kim Jong Un met Olga Berg"), "-PPP---");
  EXPECT_EQ(covers("North Korea and Russian troops"), "OO-O-");
  EXPECT_EQ(covers("the Harbour Gazette wrote"), "-OO-");
}

TEST(MakeNameText, LeavesShortNamesOpen) {
  EXPECT_EQ(covers("Kim Yong Bok and Kim"), "-----");
}

TEST(MakeNameText, TellsHeadlinesFromSentences) {
  const auto headline = [](std::string_view text, TextPlace place) {
    return static_cast<bool>(plain_name_text(text, place).is_headline[0]);
  };
  EXPECT_TRUE(headline("Strategic Motives: Olga Berg's Calculated Risk", TextPlace::kBody));
  EXPECT_FALSE(headline("Olga Mikhailovna Berg is a Russian singer.", TextPlace::kBody));
  EXPECT_FALSE(headline("Olga Berg said that nothing had changed", TextPlace::kBody));
  EXPECT_TRUE(headline("Berg says no", TextPlace::kTitle));
}

TEST(NameText, AnswersNothingPastItsEnd) {
  const NameText text = plain_name_text("Olga");
  EXPECT_EQ(text.written(7), "");
  EXPECT_EQ(text.traits(7), 0U);
  EXPECT_FALSE(text.is(7, ""));
  EXPECT_EQ(text.folded(0), "olga");
  EXPECT_EQ(text.traits(0), kGivenName);
}

}  // namespace
}  // namespace dateline
