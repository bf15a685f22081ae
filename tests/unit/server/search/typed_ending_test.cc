#include "server/search/typed_ending.h"

#include <gtest/gtest.h>

#include <random>

namespace dateline {
namespace {

using Words = std::vector<std::string>;

TEST(TypedEnding, FoldsTheWords) {
  Analyzer analyzer;
  EXPECT_EQ(typed_ending(analyzer, "Élysée  Kim Jong-U").words, (Words{"elysee", "kim", "jong", "u"}));
  EXPECT_EQ(typed_ending(analyzer, "북한군이 러").words, (Words{"북한군이", "러"}));
  EXPECT_EQ(typed_ending(analyzer, "").words, Words{});
  EXPECT_EQ(typed_ending(analyzer, " & ?! ").words, Words{});
}

TEST(TypedEnding, KnowsWhereTheWordsStand) {
  Analyzer analyzer;
  using Begins = std::vector<std::size_t>;
  EXPECT_EQ(typed_ending(analyzer, "Élysée  Kim Jong-U").begins, (Begins{0, 10, 14, 19}));
  const std::string filler(200, '.');
  EXPECT_EQ(typed_ending(analyzer, filler + " of kim").begins, (Begins{201, 204}));
}

TEST(TypedEnding, KnowsAPlainLastWord) {
  Analyzer analyzer;
  const std::vector<std::pair<std::string, std::string>> cases{
      {"kur", "kur"},
      {"troops Kur", "kur"},
      {"Élys", "elys"},
      {"курс", "курс"},
      {"북", "북"},
      {"\"north korea\" tro", "tro"},
      {"drones OR mis", "mis"},
      {"(drones OR mis", "mis"},
      {"-rumour mis", "mis"},
      {"title:kursk mis", "mis"},
      {"rock and", "and"},
      {"20", "20"},
      {"kur ", "-"},
      {"kur,", "-"},
      {"kur*", "-"},
      {"kur~", "-"},
      {"-kur", "-"},
      {"troops -kur", "-"},
      {"title:kur", "-"},
      {"person:kim", "-"},
      {"\"north kor", "-"},
      {"title:\"north kor", "-"},
      {"\"north korea\"", "-"},
      {"north AND", "-"},
      {"north OR", "-"},
      {"NOT", "-"},
      {"troops NEAR", "-"},
      {"troops NEAR/5", "-"},
      {"jong-u", "-"},
      {"putin's", "-"},
      {"朝鲜士兵去", "-"},
      {"(kur)", "-"},
      {"", "-"},
      {"&", "-"},
  };
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(typed_ending(analyzer, text).open_word.value_or("-"), expected) << text;
  }
}

TEST(TypedEnding, LooksAtTheLastBytesOnly) {
  Analyzer analyzer;
  std::string text;
  for (int number = 0; number < 100; ++number) text += "word" + std::to_string(number) + " ";
  const TypedEnding typed = typed_ending(analyzer, text + "kur");
  EXPECT_EQ(typed.words.back(), "kur");
  EXPECT_EQ(typed.open_word, "kur");
  // Whole words of 7 bytes with their space.
  EXPECT_EQ(typed.words.size(), 18U);
  EXPECT_EQ(typed.words.front(), "word83");
  std::string long_word;
  for (int i = 0; i < 100; ++i) long_word += "ж";
  EXPECT_EQ(typed_ending(analyzer, "kursk " + long_word).words.front(), long_word.substr(0, kEndingBytes));
}

TEST(TypedEnding, TakesAnyBytes) {
  Analyzer analyzer;
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string text(random() % 200, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    for (const std::string& word : typed_ending(analyzer, text).words) EXPECT_FALSE(word.empty());
  }
}

}  // namespace
}  // namespace dateline
