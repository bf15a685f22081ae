#include "indexer/extract/text_words.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

// Each word with the sign of its shape: l C A i 1 . and / for a line end; '^' before one that starts a
// sentence.
std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (const TextWord& word : split_words(text)) {
    const bool is_word = word.shape < WordShape::kMark;
    out.push_back(std::string(is_word && word.starts_sentence ? "^" : "") +
                  std::string(1, "lCAi1./"[static_cast<int>(word.shape)]) +
                  (word.shape == WordShape::kLineEnd
                       ? ""
                       : ":" + std::string(text.substr(word.begin, word.end - word.begin))));
  }
  return out;
}
using Words = std::vector<std::string>;

TEST(SplitWords, TellsShapesApart) {
  EXPECT_EQ(words("The NATO chief, aged 52"),
            (Words{"^C:The", "A:NATO", "l:chief", ".:,", "l:aged", "1:52"}));
  EXPECT_EQ(words("x J. Smith of U.S. Steel"),
            (Words{"^l:x", "i:J.", "C:Smith", "l:of", "i:U.S.", "C:Steel"}));
  EXPECT_EQ(words("x al-Assad d'Estaing Jong-un O'Brien Élysée"),
            (Words{"^l:x", "C:al-Assad", "C:d'Estaing", "C:Jong-un", "C:O'Brien", "C:Élysée"}));
}

TEST(SplitWords, PartsAPossessive) {
  EXPECT_EQ(words("x O'Brien's"), (Words{"^l:x", "C:O'Brien", ".:'s"}));
  EXPECT_EQ(words("x Putin’s"), (Words{"^l:x", "C:Putin", ".:’s"}));
  EXPECT_EQ(words("x boys'"), (Words{"^l:x", "l:boys", ".:'"}));
}

TEST(SplitWords, KnowsWhereSentencesBegin) {
  EXPECT_EQ(words("He left. She\n\nThey"), (Words{"^C:He", "l:left", ".:.", "^C:She", "/", "^C:They"}));
  EXPECT_EQ(words("x Gen. Ryder"), (Words{"^l:x", "C:Gen", ".:.", "C:Ryder"}));
  EXPECT_EQ(words("said: \"No"), (Words{"^l:said", ".::", ".:\"", "^C:No"}));
}

TEST(SplitWords, TakesAnyBytes) {
  EXPECT_TRUE(split_words("").empty());
  const std::string bytes = "a\xFF\xFE b\xC3";
  const auto found = split_words(bytes);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.back().end, bytes.size());
}

}  // namespace
}  // namespace dateline
