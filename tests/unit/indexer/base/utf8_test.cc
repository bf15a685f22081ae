#include "indexer/base/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

TEST(DecodeUtf8, AgreesWithAppendForEveryCodePoint) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, code);
    const CodePoint point = decode_utf8(text, 0);
    ASSERT_TRUE(point.valid) << std::hex << static_cast<unsigned>(code);
    ASSERT_EQ(point.code, code);
    ASSERT_EQ(point.bytes, text.size());
  }
}

TEST(DecodeUtf8, RefusesWhatIsNotWellFormed) {
  for (const std::string_view bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE2\x82", "\xE2\x28\xA1"}) {
    EXPECT_FALSE(is_valid_utf8(bad));
    EXPECT_EQ(decode_utf8(bad, 0).bytes, 1U);
    EXPECT_EQ(decode_utf8(bad, 0).code, kReplacement);
  }
  EXPECT_TRUE(is_valid_utf8("북한군 Путин é \xF0\x9F\x87\xB0\xF0\x9F\x87\xB5"));
}

TEST(AppendUtf8, ReplacesWhatIsNoCodePoint) {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  EXPECT_EQ(text, "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(FloorBoundary, NeverSplitsACodePoint) {
  const std::string text = "a북é";
  const std::size_t wanted[] = {0, 1, 1, 1, 4, 4, 6, 6};
  for (std::size_t limit = 0; limit < 8; ++limit)
    EXPECT_EQ(floor_boundary(text, limit), wanted[limit]) << limit;
}

TEST(CountCodePoints, CountsInvalidBytesAsOne) {
  EXPECT_EQ(count_code_points("북\xFF\xFE!"), 4U);
}

TEST(CleanText, RepairsAndCleans) {
  const struct {
    std::string bytes;
    std::string text;
    std::size_t replaced;
  } cases[] = {
      {"plain", "plain", 0},
      {"\xEF\xBB\xBFwith mark", "with mark", 0},
      {"a\r\nb\rc\n", "a\nb\nc\n", 0},
      {std::string("nul\0esc\x1B[31m", 12), "nulesc[31m", 0},
      {"caf\xE9", "caf\xEF\xBF\xBD", 1},
      {"c1\xC2\x9B"
       "2J",
       "c12J", 0},
      {"over\xE2\x80\xAEride", "override", 0},
      {"mark\xEE\x80\x80"
       "er",
       "marker", 0},
      {"keeps\ttab", "keeps\ttab", 0},
  };
  for (const auto& [bytes, text, replaced] : cases) {
    const CleanText clean = clean_text(bytes);
    EXPECT_EQ(clean.text, text);
    EXPECT_EQ(clean.replaced, replaced);
    EXPECT_EQ(clean_text(clean.text).text, clean.text) << "cleaning twice changes nothing";
  }
}

TEST(CleanLine, IsOneLineWithoutOuterSpace) {
  EXPECT_EQ(clean_line(" \t A\n\n headline\xC2\xA0 of\xE3\x80\x80two "), "A headline of two");
  EXPECT_EQ(clean_line(" \n "), "");
}

TEST(Printable, NothingMovesACursorOrEndsALine) {
  const struct {
    std::string bytes;
    std::string shown;
  } cases[] = {
      {"plain 북한", "plain 북한"},    {"a\nb\tc", "a\\x0ab\\x09c"},
      {"\x1B[31mred", "\\x1b[31mred"}, {"\xFF", "\\xff"},
      {"\xC2\x9B", "\\x9b"},           {"\xE2\x80\xAE", "\\u{202e}"},
  };
  for (const auto& [bytes, shown] : cases) EXPECT_EQ(printable(bytes), shown);
}

}  // namespace
}  // namespace dateline
