#include "indexer/analysis/icu_words.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  IcuWords icu;
  std::vector<WordRange> ranges;
  icu.words(text, 0, ranges);
  std::vector<std::string> words;
  for (const WordRange& range : ranges) words.emplace_back(text.substr(range.begin, range.end - range.begin));
  return words;
}

TEST(IcuWords, FindsTheWordsOfEveryScript) {
  struct Row {
    std::string text;
    std::vector<std::string> expected;
  };
  const std::vector<Row> rows{
      {"", {}},
      {"Kim’s café — “naïve”…", {"Kim’s", "café", "naïve"}},
      {"북한군이 쿠르스크에", {"북한군이", "쿠르스크에"}},
      {"Владимир Путин-то", {"Владимир", "Путин", "то"}},
      {"Об'єднані Об’єднані", {"Об'єднані", "Об’єднані"}},
      {"السلام عليكم، مرحبا", {"السلام", "عليكم", "مرحبا"}},
      {"e\u0301te\u0301 _é_", {"e\u0301te\u0301", "é"}},
      {"東京都に行く", {"東京", "都", "に", "行く"}},
      {"ภาษาไทย", {"ภาษา", "ไทย"}},
      {"🙂 👍🏽 🇰🇵 ok", {"ok"}},
      {"一 ½ ４２", {"一", "½", "４２"}},
      {"\u0301\u0302", {}},
      {"été@à:là", {"été", "à", "là"}},
      {"ab\xFF"
       "cd \xC3",
       {"ab", "cd"}},
      {"é\xF0\x9F"
       "e",
       {"é", "e"}},
  };
  for (const Row& row : rows) EXPECT_EQ(words_of(row.text), row.expected) << row.text;
}

TEST(IcuWords, CanBeUsedAgain) {
  IcuWords icu;
  std::vector<WordRange> ranges;
  for (int round = 0; round < 3; ++round) {
    const std::string text = "été " + std::to_string(round);
    icu.words(text, 10, ranges);
  }
  ASSERT_EQ(ranges.size(), 6U);
  EXPECT_EQ(ranges[4], (WordRange{10, 15}));
  EXPECT_EQ(ranges[5], (WordRange{16, 17}));
}

}  // namespace
}  // namespace dateline
