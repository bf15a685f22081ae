#include "server/page/spellings.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

WordInfo variant(const std::string& word, std::uint64_t documents, const std::string& typed = "putin") {
  return {word, documents, WordOrigin::kVariant, typed};
}

std::string listed(const NameSpellings& name) {
  std::string text = name.typed + ":";
  for (const WordInfo* spelling : name.spellings) text += " " + spelling->word;
  return text;
}

TEST(Spellings, AreListedByNameTheMostFrequentFirst) {
  const std::vector<WordInfo> words{{"putin", 20},
                                    variant("푸틴", 1),
                                    variant("Путин", 5),
                                    {"kursk", 3, WordOrigin::kCorrection, "kurks"},
                                    variant("北朝鮮", 2, "north korea")};
  const std::vector<NameSpellings> names = spellings(words);
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(listed(names[0]), "putin: Путин 푸틴");
  EXPECT_EQ(listed(names[1]), "north korea: 北朝鮮");
}

TEST(Spellings, CasesOfOneAreOne) {
  const std::vector<WordInfo> words{variant("Ким Чен Ын", 2),  variant("Кім Чен Ин", 2),
                                    variant("Ким Чен Ына", 2), variant("Ким Чен Ыном", 2),
                                    variant("Зеленський", 4),  variant("Зеленського", 4)};
  EXPECT_EQ(listed(spellings(words).at(0)), "putin: Зеленський Ким Чен Ын Кім Чен Ин");
}

TEST(Spellings, ShortNamesAndOtherCountsAreNoCases) {
  const std::vector<WordInfo> words{variant("РФ", 2), variant("РК", 2), variant("Lavrov", 2),
                                    variant("Lavrova", 1)};
  EXPECT_EQ(listed(spellings(words).at(0)), "putin: РФ РК Lavrov Lavrova");
}

TEST(Spellings, NoneWithoutVariants) {
  EXPECT_TRUE(spellings({{"kursk", 3}}).empty());
}

}  // namespace
}  // namespace dateline
