#include "server/query/word_terms.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string forms(std::string_view text, std::string_view language) {
  Analyzer analyzer;
  std::string out;
  for (const WordPosition& position : word_positions(analyzer, text, language)) {
    out += out.empty() ? "" : " ";
    for (std::size_t i = 0; i < position.size(); ++i) {
      out += (i > 0 ? "|" : "") + position[i].term + "/" + position[i].stem;
    }
  }
  return out;
}

TEST(WordPositions, GroupsAlternatives) {
  EXPECT_EQ(forms("Soldiers", "en"), "soldiers/soldier");
  EXPECT_EQ(forms("Soldiers", ""), "soldiers/soldiers");
  EXPECT_EQ(forms("F-16", ""), "f/f 16/16");
  EXPECT_EQ(forms("북한군이", "ko"), "북한군이/북한군이|북한군/북한군");
  EXPECT_EQ(forms("&", "en"), "");
  EXPECT_EQ(forms("김정은", "ko"), "김정은/김정은");
  EXPECT_EQ(forms("러시아에서는", "ko"), "러시아에서는/러시아에서는|러시아/러시아");
}

TEST(WordPositions, LeavesTheOtherFormOfAcronymsOut) {
  EXPECT_EQ(forms("U.S.", ""), "u.s/u.s");
}

TEST(StemChoices, KeepsAStemToTheLanguagesThatMakeIt) {
  Analyzer analyzer;
  const auto choices = [&](std::string_view text, const std::vector<std::string>& languages) {
    std::string out;
    for (const StemChoice& choice : stem_choices(analyzer, text, languages)) {
      out += (out.empty() ? "" : " ") + choice.stem;
      if (choice.is_for_all) continue;
      for (const std::string& language : choice.languages) out += "/" + language;
    }
    return out;
  };
  EXPECT_EQ(choices("notes", {}), "notes");
  EXPECT_EQ(choices("notes", {"en"}), "note notes");
  EXPECT_EQ(choices("notes", {"en", "ru", "ko"}), "note notes");
  EXPECT_EQ(choices("notes", {"en", "fr"}), "not/fr note/en notes");
  EXPECT_EQ(choices("troops", {"en", "fr"}), "troop troops");
  EXPECT_EQ(choices("F-16", {"en"}), "");
}

TEST(ScriptFits, ComparesTheLettersWithTheLanguage) {
  EXPECT_TRUE(script_fits("soldiers", "en"));
  EXPECT_FALSE(script_fits("солдаты", "en"));
  EXPECT_TRUE(script_fits("солдаты", "ru"));
  EXPECT_FALSE(script_fits("soldiers", "ru"));
  EXPECT_TRUE(script_fits("16a", "de"));
  EXPECT_FALSE(script_fits("16", "en"));
}

}  // namespace
}  // namespace dateline
