#include "indexer/analysis/fold.h"

#include <gtest/gtest.h>

#include <random>
#include <utility>
#include <vector>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

struct Row {
  std::string text;
  std::string expected;
};

TEST(Fold, FoldsCaseMarksAndCompatibilityForms) {
  const std::vector<Row> rows{
      {"", ""},
      {"Hello, World 42", "hello, world 42"},
      {"Straße STRASSE", "strasse strasse"},
      {"Zürich", "zurich"},
      {"Zu\u0308rich", "zurich"},
      {"São Tomé", "sao tome"},
      {"Ærø, Łódź, Đorđe, Œuvre, Þór", "aero, lodz, dorde, oeuvre, thor"},
      {"Ǿ ǽ", "o ae"},
      {"İstanbul ISPARTA ılık", "istanbul isparta ilik"},
      {"Ελλάδα ΟΔΟΣ οδος", "ελλαδα οδοσ οδοσ"},
      {"Сергей ЕЛЁНА Україна Київ", "сергеи елена украіна киів"},
      {"김정은", "김정은"},
      {"\u1100\u1175\u11B7", "김"},
      {"ガンダム ｶﾞﾝﾀﾞﾑ", "ガンダム ガンダム"},
      {"ＮＡＴＯ １２３", "nato 123"},
      {"ﬁnance ½", "finance 1⁄2"},
      {"don’t donʼt don't", "don't don't don't"},
      {"co\u00ADop", "coop"},
      {"ไทย คำ", "ไทย คํา"},
      {"السَّلام", "السلام"},
      {"أحمد مؤتمر آب", "أحمد مؤتمر آب"},
      {"שָׁלוֹם שׁלום", "שלום שלום"},
      {"צה״ל ג׳ורג׳", "צה\"ל ג'ורג'"},
      {"हिन्दी", "हिन्दी"},
      {"bad \xFF\xC3( end", "bad \uFFFD\uFFFD( end"},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {std::string("a\0b", 3), std::string("a\0b", 3)},
      {"é\u0301\u0302", "e"},
      {"𝐁𝐨𝐥𝐝", "bold"},
  };
  for (const Row& row : rows) EXPECT_EQ(fold(row.text), row.expected) << row.text;
}

TEST(Fold, IsTheSameWhenDoneTwice) {
  std::string previous = "a";
  for (char32_t code = 1; code <= 0x10FFFF; ++code) {
    if (code >= 0x20000 && code < 0xE0000) continue;
    std::string text = previous;
    append_utf8(text, code);
    append_utf8(text, 0x301);
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once) << std::hex << static_cast<std::uint32_t>(code);
    previous.clear();
    append_utf8(previous, code);
  }
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 6; ++i)
      append_utf8(text, static_cast<char32_t>(random() % (round % 2 == 0 ? 0x600U : 0x3100U)));
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once) << printable(text);
    ASSERT_TRUE(is_valid_utf8(once));
  }
}

// A text of plain letters takes a quick path; a leading letter that has none (a Deseret one) forces the long
// one. Both must say the same.
TEST(Fold, SaysTheSameOnBothPaths) {
  const std::string detour = "\U00010428";
  std::mt19937 random(13);
  const std::vector<std::pair<char32_t, char32_t>> ranges{{0x41, 0x52F},    {0x3041, 0x30FF},
                                                          {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3},
                                                          {0x1100, 0x11FF}, {0x2010, 0x2030}};
  for (int round = 0; round < 40000; ++round) {
    std::string text;
    for (int i = 0; i < 4; ++i) {
      const auto& [low, high] = ranges[round % 3 == 0 ? random() % ranges.size() : 0];
      append_utf8(text, static_cast<char32_t>(low + random() % (high - low + 1)));
    }
    const std::string letter = "x" + text;
    ASSERT_EQ(detour + fold(letter), fold(detour + letter)) << printable(text);
    ASSERT_EQ(detour + fold_case(letter), fold_case(detour + letter)) << printable(text);
  }
}

TEST(Fold, KeepsOnlySoManyMarks) {
  std::string marks = "\u0915";
  std::string latin = "e";
  // Two classes in turn: sorting them without a cap would take hours.
  for (int i = 0; i < 500000; ++i) {
    marks += "\u0301\u0323";
    latin += "\u0301\u0323";
  }
  EXPECT_EQ(count_code_points(fold(marks)), 31U);
  EXPECT_EQ(fold(fold(marks)), fold(marks));
  EXPECT_EQ(fold(latin), "e");
}

TEST(FoldCase, KeepsDiacritics) {
  EXPECT_EQ(fold_case("РОССИЙСКИЙ"), "российский");
  EXPECT_EQ(fold_case("SITUACIÓN"), "situación");
  EXPECT_EQ(fold_case("Straße"), "strasse");
  EXPECT_EQ(fold_case("PLAIN"), "plain");
}

TEST(FoldName, MakesAnId) {
  const std::vector<Row> rows{
      {"Kim Jong-Un", "kim-jong-un"},
      {"KIM JONG UN", "kim-jong-un"},
      {"  Kim  Jong–un ", "kim-jong-un"},
      {"Kim Chŏng'ŭn", "kim-chongun"},
      {"O’Neil, Shaquille", "oneil-shaquille"},
      {"Reuters.com", "reuters-com"},
      {"Ким Чен Ын", "ким-чен-ын"},
      {"김정은", "김정은"},
      {"C++ / C#", "c-c"},
      {"---", ""},
      {"", ""},
      {"हिन्दी समाचार", "हिन्दी-समाचार"},
      {"AT&T 24/7", "at-t-24-7"},
      {"x\xFFy", "x-y"},
  };
  for (const Row& row : rows) EXPECT_EQ(fold_name(row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace dateline
