#include "tests/corpus/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/corpus/similar_articles.h"

namespace dateline::corpus {
namespace {

TEST(Fold, MakesSpellingsOfANameAlike) {
  const struct {
    std::string first, second;
  } cases[] = {
      {"Kim Jong-un", "KIM  JONG UN"},
      {"Erdoğan", "Erdogan"},
      {"Phillips O’Brien", "Phillips O'Brien"},
      {"Зеленський", "зеленськии"},
  };
  for (const auto& item : cases) EXPECT_EQ(fold(item.first), fold(item.second)) << item.first;
  EXPECT_NE(fold("プーチン"), fold("フーチン"));
  EXPECT_NE(fold("김정은"), fold("김정일"));
}

TEST(Words, TakesEachChineseJapaneseOrKoreanCharacterAlone) {
  EXPECT_EQ(words("Kim's 1,500 men"), (std::vector<std::string>{"kim", "s", "1", "500", "men"}));
  EXPECT_EQ(words("北朝鮮 KP"), (std::vector<std::string>{"北", "朝", "鮮", "kp"}));
}

TEST(LanguageByScript, KnowsTheLanguagesWithLettersOfTheirOwn) {
  const struct {
    std::string text, language;
  } cases[] = {
      {"북한군이 러시아에 왔다 (NATO)", "ko"},
      {"北朝鮮の兵士がロシアに着いた", "ja"},
      {"朝鲜士兵抵达俄罗斯", "zh"},
      {"Північнокорейські військові", "uk"},
      {"Это северокорейские военные", "ru"},
      {"Soldiers of Пхеньян in the region", ""},
  };
  for (const auto& item : cases) EXPECT_EQ(language_by_script(item.text), item.language) << item.text;
}

TEST(Similarity, IsOneForEqualTextsAndNothingForOthers) {
  const std::string text = "one two three four five six seven";
  EXPECT_EQ(similarity(text, text), 1.0);
  EXPECT_EQ(similarity(text, "seven six five four three two one"), 0.0);
  EXPECT_EQ(similarity("too short", "too short"), 0.0);
}

}  // namespace
}  // namespace dateline::corpus
