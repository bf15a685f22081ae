#include "indexer/authority/matching_text.h"

#include <gtest/gtest.h>

#include <string>

#include "indexer/analysis/fold.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

std::string form_of(std::string_view text) {
  std::string out;
  for (const char32_t code : matching_text(text).codes) append_utf8(out, code);
  return out;
}

TEST(MatchingText, FoldsAndEvensGaps) {
  struct Row {
    std::string text;
    std::string expected;
  };
  const std::vector<Row> rows{
      {"", ""},
      {"Kim Jong-Un", "kim jong un"},
      {"Kim\n Jong\t–\u00A0un", "kim jong un"},
      {"end\n\nnext\n \nlast", "end\nnext\nlast"},
      {"Chŏng’ŭn", "chong'un"},
      {"e\u0301t\u00E9", "ete"},
      {"Straße", "strasse"},
      {"ウラジーミル・プーチン", "ウラジーミル プーチン"},
      {"\u1100\u1175\u11B7", "김"},
      {"ＮＡＴＯ", "nato"},
      {"Пу\u00ADтин", "путин"},
      {"a\xFF"
       "b",
       "a\uFFFDb"},
      {"🇰🇵", "🇰🇵"},
  };
  for (const Row& row : rows) EXPECT_EQ(form_of(row.text), row.expected) << row.text;
}

TEST(MatchingText, KnowsWhereEachCodeComesFrom) {
  const std::string text = "Aße\u0301 \n Z";
  const MatchingText form = matching_text(text);
  EXPECT_EQ(form.codes, (std::vector<char32_t>{'a', 's', 's', 'e', ' ', 'z'}));
  EXPECT_EQ(form.begins, (std::vector<std::uint32_t>{0, 1, 1, 3, 6, 9}));
  EXPECT_EQ(form.ends, (std::vector<std::uint32_t>{1, 3, 3, 6, 9, 10}));
}

// The quick paths (ASCII, the table, Han, Hangul) must say what fold() says.
TEST(MatchingText, AgreesWithFold) {
  for (char32_t code = 0x21; code < 0x20000; ++code) {
    std::string text;
    append_utf8(text, code);
    const std::string folded = fold(text);
    if (folded.find_first_of(" -") != std::string::npos) continue;
    const std::string form = form_of(text);
    // Gaps and middle dots (also that of ŀ) are a space here.
    if (form.ends_with(' ') || form.ends_with('\n')) continue;
    ASSERT_EQ(form, folded) << std::hex << static_cast<std::uint32_t>(code);
  }
}

TEST(MatchingText, AgreesWithFoldOnAnyMarkAfterALetter) {
  for (const char* letter : {"x", "Ж", "ω", "김", "א"}) {
    for (char32_t mark = 0x300; mark < 0x370; ++mark) {
      std::string text = letter;
      append_utf8(text, mark);
      ASSERT_EQ(form_of(text), fold(text)) << letter << std::hex << static_cast<std::uint32_t>(mark);
    }
  }
}

TEST(MatchingText, IsLinearInMarks) {
  std::string text = "x";
  for (int i = 0; i < 300000; ++i) text += "\u0301\u0323";
  EXPECT_EQ(form_of(text), "x");
}

TEST(MatchingText, KnowsItsKindsOfCodes) {
  EXPECT_TRUE(is_word_code('a'));
  EXPECT_TRUE(is_word_code(U'й'));
  EXPECT_FALSE(is_word_code('.'));
  EXPECT_FALSE(is_word_code('\''));
  EXPECT_TRUE(is_unspaced(U'金'));
  EXPECT_TRUE(is_unspaced(U'ア'));
  EXPECT_TRUE(is_unspaced(U'ไ'));
  EXPECT_FALSE(is_unspaced(U'김'));
  EXPECT_TRUE(is_hangul_syllable(U'김'));
  EXPECT_TRUE(is_capital_at("aÉ", 1));
  EXPECT_FALSE(is_capital_at("é", 0));
  EXPECT_TRUE(is_capital_at("Я", 0));
  EXPECT_FALSE(is_capital_at("김", 0));
}

}  // namespace
}  // namespace dateline
