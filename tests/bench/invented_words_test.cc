#include "tests/bench/invented_words.h"

#include <gtest/gtest.h>

#include <unordered_set>

namespace dateline::bench {
namespace {

TEST(InventedWord, NeverComesTwice) {
  std::unordered_set<std::string> words;
  for (std::uint32_t i = 0; i < kVocabulary; ++i) words.insert(invented_word(i));
  EXPECT_EQ(words.size(), kVocabulary);
}

TEST(InventedWord, IsAsciiLetters) {
  for (std::uint32_t i = 0; i < kVocabulary; i += 97) {
    const std::string word = invented_word(i);
    EXPECT_GE(word.size(), 4U);
    EXPECT_EQ(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), std::string::npos) << word;
  }
}

TEST(InventedPerson, HasANameOfItsOwn) {
  std::unordered_set<std::string> names;
  for (std::uint32_t i = 0; i < 65536; ++i) names.insert(invented_person(i));
  EXPECT_EQ(names.size(), 65536U);
  EXPECT_EQ(invented_person(0), "Bokbok Bokbokbokbok");
}

TEST(InventedName, IsMostlyANewOne) {
  Random random(1);
  std::unordered_set<std::string> names;
  for (int i = 0; i < 1000; ++i) names.insert(invented_name(random));
  EXPECT_GT(names.size(), 900U);
}

TEST(Capitalized, ChangesTheFirstLetterAlone) {
  EXPECT_EQ(capitalized("ab"), "Ab");
  EXPECT_EQ(capitalized(""), "");
  EXPECT_EQ(capitalized("1b"), "1b");
}

}  // namespace
}  // namespace dateline::bench
