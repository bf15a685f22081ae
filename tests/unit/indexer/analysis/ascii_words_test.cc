#include "indexer/analysis/ascii_words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "indexer/analysis/icu_words.h"

namespace dateline {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<WordRange> ranges;
  ascii_words(text, 0, ranges);
  std::vector<std::string> words;
  for (const WordRange& range : ranges) words.emplace_back(text.substr(range.begin, range.end - range.begin));
  return words;
}

TEST(AsciiWords, FollowsTheUnicodeRules) {
  struct Row {
    std::string text;
    std::vector<std::string> expected;
  };
  const std::vector<Row> rows{
      {"", {}},
      {"   \n\t", {}},
      {"...,--!?", {}},
      {"a", {"a"}},
      {"The quick fox", {"The", "quick", "fox"}},
      {"3,000 3.5 1;2", {"3,000", "3.5", "1;2"}},
      {"don't example.com", {"don't", "example.com"}},
      {"'quoted'", {"quoted"}},
      {"U.S. troops", {"U.S", "troops"}},
      {"end. Start", {"end", "Start"}},
      {"e.g.", {"e.g"}},
      {"snake_case _emphasis_ __ _1_", {"snake_case", "emphasis", "1"}},
      {"a_'b", {"a", "b"}},
      {"well-known", {"well", "known"}},
      {"F-16s 2024-10-18", {"F", "16s", "2024", "10", "18"}},
      {"3.a a.3", {"3", "a", "a", "3"}},
      {"3, 000", {"3", "000"}},
      {"rock'n'roll", {"rock'n'roll"}},
      {"a..b a''b", {"a", "b", "a", "b"}},
      {"http://x.org/a?b=c", {"http", "x.org", "a", "b", "c"}},
      {"me@example.org", {"me", "example.org"}},
      {"12:30 a:b", {"12", "30", "a", "b"}},
      {"$5 50% C++", {"5", "50", "C"}},
  };
  for (const Row& row : rows) EXPECT_EQ(words_of(row.text), row.expected) << row.text;
}

TEST(AsciiWords, MovesRangesByTheOffset) {
  std::vector<WordRange> ranges;
  ascii_words("ab cd", 100, ranges);
  EXPECT_EQ(ranges, (std::vector<WordRange>{{100, 102}, {103, 105}}));
}

// The promise of the fast path: whatever plain ASCII comes, ICU would have said the same.
TEST(AsciiWords, AgreesWithIcu) {
  IcuWords icu;
  std::mt19937 random(20241018);
  const std::string dense = "aB19_.,;:'\"-@/ \n";
  for (int round = 0; round < 60000; ++round) {
    std::string text;
    const std::size_t length = random() % 24;
    for (std::size_t i = 0; i < length; ++i) {
      text.push_back(round % 3 == 0 ? static_cast<char>(random() % 128) : dense[random() % dense.size()]);
    }
    std::vector<WordRange> fast;
    std::vector<WordRange> slow;
    ascii_words(text, 0, fast);
    icu.words(text, 0, slow);
    ASSERT_EQ(fast, slow) << "[" << text << "]";
  }
}

TEST(AsciiWords, AgreesWithIcuOnEveryTriple) {
  IcuWords icu;
  const std::string alphabet = "aZ0_.,;:'\"-\x01 \r\n@#/\\&=+~";
  for (const char first : alphabet) {
    for (const char second : alphabet) {
      for (const char third : alphabet) {
        const std::string text = std::string("x") + first + second + third + "1";
        std::vector<WordRange> fast;
        std::vector<WordRange> slow;
        ascii_words(text, 0, fast);
        icu.words(text, 0, slow);
        ASSERT_EQ(fast, slow) << text;
      }
    }
  }
}

}  // namespace
}  // namespace dateline
