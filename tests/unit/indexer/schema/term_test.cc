#include "indexer/schema/term.h"

#include <gtest/gtest.h>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

TEST(Terms, CarryTheirPrefix) {
  EXPECT_EQ(word_term(TextField::kTitle, "kursk"), "Skursk");
  EXPECT_EQ(word_term(TextField::kBody, "kursk"), "kursk");
  EXPECT_EQ(stem_term(StemPlace::kAnywhere, "soldier"), "Zsoldier");
  EXPECT_EQ(stem_term(StemPlace::kTitle, "soldier"), "ZSsoldier");
  EXPECT_EQ(stem_term(StemPlace::kTitleAlone, "soldier"), "ZTsoldier");
  EXPECT_EQ(facet_term(Facet::kCountry, "KP"), "XCO:KP");
  EXPECT_EQ(mentioned_term("KP"), "XCM:KP");
  EXPECT_EQ(key_term("abc"), "Qabc");
}

TEST(Terms, GiveTheirWordBack) {
  EXPECT_EQ(word_of_term(word_term(TextField::kTitle, "kursk")), "kursk");
  EXPECT_EQ(word_of_term(word_term(TextField::kBody, "kursk")), "kursk");
  EXPECT_EQ(word_of_term(word_term(TextField::kBody, "2024")), "2024");
  EXPECT_EQ(word_of_term(word_term(TextField::kTitle, "북한")), "북한");
  for (const std::string& other :
       {stem_term(StemPlace::kAnywhere, "kursk"), stem_term(StemPlace::kTitle, "kursk"),
        facet_term(Facet::kSource, "kcna"), facet_term(Facet::kLanguage, "en"), mentioned_term("KP"),
        key_term("abc"), std::string("S"), std::string()}) {
    EXPECT_FALSE(word_of_term(other)) << other;
  }
}

TEST(Terms, AWordTooLongForXapianIsCutTheSameWayOnBothSides) {
  const std::string word(300, 'x');
  const std::string term = word_term(TextField::kBody, word);
  EXPECT_EQ(term.size(), kMaxTermBytes);
  EXPECT_EQ(term, word_term(TextField::kBody, word));
  EXPECT_NE(term, word_term(TextField::kBody, word + "x"));
  EXPECT_EQ(word_term(TextField::kBody, std::string(kMaxTermBytes, 'y')), std::string(kMaxTermBytes, 'y'));
  std::string korean;
  while (korean.size() < 400) korean += "북";
  const std::string stem = stem_term(StemPlace::kTitle, korean);
  EXPECT_LE(stem.size(), kMaxTermBytes);
  EXPECT_TRUE(is_valid_utf8(stem));
}

}  // namespace
}  // namespace dateline
