#include "indexer/analysis/analyzer.h"

#include <gtest/gtest.h>

#include <random>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// "term@position[what a highlight would mark]" of each token.
std::vector<std::string> describe(std::string_view text, std::string_view language = "") {
  Analyzer analyzer;
  TokenList list;
  analyzer.analyze(text, language, list);
  std::vector<std::string> out;
  for (const Token& token : list.tokens()) {
    out.push_back(std::string(token.term) + "@" + std::to_string(token.position) + "[" +
                  std::string(text.substr(token.begin, token.end - token.begin)) + "]");
  }
  return out;
}

TEST(Analyzer, YieldsTermsPositionsAndRanges) {
  struct Row {
    std::string text;
    std::vector<std::string> expected;
  };
  const std::vector<Row> rows{
      {"", {}},
      {" \n", {}},
      {"North Korean troops", {"north@1[North]", "korean@2[Korean]", "troops@3[troops]"}},
      {"Putin's Putin’s SOLDIERS'", {"putin@1[Putin's]", "putin@2[Putin’s]", "soldiers@3[SOLDIERS]"}},
      {"Don’t", {"don't@1[Don’t]"}},
      {"U.S.-led", {"u.s@1[U.S]", "us@1[U.S]", "led@2[led]"}},
      {"북한군이 왔다", {"북한군이@1[북한군이]", "북한군@1[북한군이]", "왔다@2[왔다]"}},
      {"Володимир Зеленський", {"володимир@1[Володимир]", "зеленськии@2[Зеленський]"}},
      {"Ким Чен Ын", {"ким@1[Ким]", "чен@2[Чен]", "ын@3[Ын]"}},
      {"ex\u0301 café", {"ex@1[ex\u0301]", "cafe@2[café]"}},
      {"plain é plain", {"plain@1[plain]", "e@2[é]", "plain@3[plain]"}},
      {"L’Ukraine", {"l'ukraine@1[L’Ukraine]", "ukraine@1[L’Ukraine]"}},
      {"السلام عليكم", {"السلام@1[السلام]", "عليكم@2[عليكم]"}},
      {"東京 ロシア", {"東京@1[東京]", "ロシア@2[ロシア]"}},
      {"one\xFF"
       "two \xE2\x82 three",
       {"one@1[one]", "two@2[two]", "three@3[three]"}},
      {"\u3164 word", {"word@1[word]"}},
      {"a🙂b 🇰🇵", {"a@1[a]", "b@2[b]"}},
  };
  for (const Row& row : rows) EXPECT_EQ(describe(row.text), row.expected) << row.text;
}

TEST(Analyzer, StemsByLanguage) {
  Analyzer analyzer;
  TokenList list;
  analyzer.analyze("Soldiers deployed", "en", list);
  ASSERT_EQ(list.tokens().size(), 2U);
  EXPECT_EQ(list.tokens()[0].term, "soldiers");
  EXPECT_EQ(list.tokens()[0].stem, "soldier");
  EXPECT_EQ(list.tokens()[1].stem, "deploy");
  analyzer.analyze("Soldiers", "", list);
  EXPECT_EQ(list.tokens()[0].stem, "soldiers");
  analyzer.analyze("l’été российский", "fr", list);
  EXPECT_EQ(list.tokens()[1].term, "ete");
  EXPECT_EQ(list.tokens()[1].stem, analyzer.stem("été", "fr"));
  EXPECT_EQ(analyzer.stem("Soldiers", "en"), "soldier");
  EXPECT_EQ(analyzer.stem("Soldiers", ""), "soldiers");
}

TEST(Analyzer, FindsTheSameWordsInAWholeTextAsInItsParts) {
  // Stretches take different paths; glued together nothing may change.
  const std::vector<std::string> parts{"plain words", "naïve 3,000", "북한군이", "東京都",     "U.S.",
                                       "ภาษาไทย",     "\u0301x",     "\xFF",     "snake_case", "«Путин»"};
  Analyzer analyzer;
  TokenList list;
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    std::vector<std::string> expected;
    for (int i = 0; i < 5; ++i) {
      const std::string& part = parts[random() % parts.size()];
      analyzer.analyze(part, "", list);
      for (const Token& token : list.tokens()) expected.emplace_back(token.term);
      text += part + (random() % 2 == 0 ? " " : "\n\n");
    }
    analyzer.analyze(text, "", list);
    std::vector<std::string> terms;
    for (const Token& token : list.tokens()) terms.emplace_back(token.term);
    ASSERT_EQ(terms, expected) << text;
  }
}

TEST(Analyzer, RangesAreOrderedAndOnCodePointsForAnyBytes) {
  Analyzer analyzer;
  TokenList list;
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      if (random() % 5 == 0) {
        text.push_back(static_cast<char>(random() % 256));
      } else {
        append_utf8(text, static_cast<char32_t>(random() % 0x3100U));
      }
    }
    analyzer.analyze(text, round % 2 == 0 ? "ru" : "", list);
    std::uint32_t position = 0;
    std::uint32_t end = 0;
    for (const Token& token : list.tokens()) {
      ASSERT_LT(token.begin, token.end);
      ASSERT_LE(token.end, text.size());
      ASSERT_FALSE(token.term.empty());
      ASSERT_FALSE(token.stem.empty());
      ASSERT_TRUE(token.position == position || (token.position == position + 1 && token.begin >= end));
      ASSERT_TRUE(is_valid_utf8(text.substr(token.begin, token.end - token.begin)));
      position = token.position;
      end = token.end;
    }
  }
}

TEST(Analyzer, KeepsViewsWhenTheListMovesAndForgetsOldOnes) {
  Analyzer analyzer;
  TokenList list;
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "word" + std::to_string(i) + " ";
  analyzer.analyze(text, "en", list);
  const TokenList moved = std::move(list);
  ASSERT_EQ(moved.tokens().size(), 20000U);
  EXPECT_EQ(moved.tokens()[0].term, "word0");
  EXPECT_EQ(moved.tokens()[19999].term, "word19999");
  TokenList again;
  analyzer.analyze("a long text to begin with", "", again);
  analyzer.analyze("short", "", again);
  ASSERT_EQ(again.tokens().size(), 1U);
  EXPECT_EQ(again.tokens()[0].term, "short");
  again.clear();
  EXPECT_TRUE(again.tokens().empty());
}

TEST(Analyzer, SurvivesTextsWithoutSpaces) {
  Analyzer analyzer;
  TokenList list;
  const auto repeat = [](std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
  };
  analyzer.analyze(std::string(10U << 20U, 'a'), "en", list);
  ASSERT_EQ(list.tokens().size(), 1U);
  EXPECT_EQ(list.tokens()[0].term.size(), 10U << 20U);
  analyzer.analyze("x" + repeat("\u0301\u0323", 500000), "fr", list);
  ASSERT_FALSE(list.tokens().empty());
  EXPECT_EQ(list.tokens()[0].term, "x");
  analyzer.analyze(repeat("é", 700000), "ru", list);
  EXPECT_GE(list.tokens().size(), 1U);
  analyzer.analyze(repeat("東京都", 60000), "ja", list);
  EXPECT_GT(list.tokens().size(), 60000U);
  analyzer.analyze(repeat("이", 100000), "ko", list);
  EXPECT_GE(list.tokens().size(), 1U);
  analyzer.analyze(repeat("a.", 1000000), "en", list);
  EXPECT_EQ(list.tokens().size(), 2U);
  analyzer.analyze(repeat("\xFF", 1000000), "en", list);
  EXPECT_TRUE(list.tokens().empty());
}

}  // namespace
}  // namespace dateline
