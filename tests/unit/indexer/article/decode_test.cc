#include "indexer/article/decode.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string message_of(const Result<DecodedText>& result) {
  return result.ok() ? "ok: " + result->text : result.error().message;
}

TEST(DecodeText, TellsTextFromBinary) {
  using namespace std::string_literals;
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "file: empty"},
      {"\xEF\xBB\xBF", "file: empty"},
      {" \n\t\r\n", "file: empty"},
      {"%PDF-1.7 text", "file: binary, not text (a PDF)"},
      {"\x7f"
       "ELF text",
       "file: binary, not text (a program)"},
      {"PK\x03\x04 text", "file: binary, not text (a zip archive)"},
      {"\x89PNG text", "file: binary, not text (a PNG image)"},
      {"a\0b"s, "file: binary, not text (too much of it is neither UTF-8 nor printable)"},
      {"a text\0 with one"s, "ok: a text with one"},
      {"\xff\xfe\x41\x00\x00\x00"s, "file: binary, not text (too much of it is neither UTF-8 nor printable)"},
      {"ab\xC0\xC1\xF8\xF9", "file: binary, not text (too much of it is neither UTF-8 nor printable)"},
      {"\xEF\xBB\xBFtext\r\nmore", "ok: text\nmore"},
      {"\xff\xfe\x41\x00\x2C\xBD"s, "ok: A\xEB\xB4\xAC"},
      {"\xfe\xff\x00\x41\x00\x42"s, "ok: AB"},
      {"a\x1b[31mb\xE2\x80\xAE", "ok: a[31mb"},
  };
  for (const auto& [bytes, expected] : cases) EXPECT_EQ(message_of(decode_text(bytes)), expected);
}

TEST(DecodeText, CountsInvalidBytes) {
  const auto decoded = decode_text(
      "The caf\xe9 and the fa\xe7"
      "ade were open all day.");
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->text,
            "The caf\xEF\xBF\xBD and the fa\xEF\xBF\xBD"
            "ade were open all day.");
  EXPECT_EQ(decoded->warnings, std::vector<std::string>{"encoding: 2 invalid bytes read as U+FFFD"});
}

TEST(DecodePage, FollowsTheCharset) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"<p>plain</p>", "<p>plain</p>"},
      {"<p>caf\xe9 \x93q\x94</p>", "<p>café “q”</p>"},
      {"<meta charset=iso-8859-1><p>\x80</p>", "<meta charset=iso-8859-1><p>€</p>"},
      {"<meta charset='windows-1251'><p>\xcc\xe8\xf0</p>", "<meta charset='windows-1251'><p>Мир</p>"},
      {"<meta http-equiv=Content-Type content=\"text/html; charset=euc-kr\"><p>\xba\xcf</p>",
       "<meta http-equiv=Content-Type content=\"text/html; charset=euc-kr\"><p>북</p>"},
      // What is valid UTF-8 is UTF-8, whatever the page says.
      {"<meta charset=windows-1251><p>Мир</p>", "<meta charset=windows-1251><p>Мир</p>"},
      {"<meta charset=utf-8><p>a long enough text \xe9</p>",
       "<meta charset=utf-8><p>a long enough text \uFFFD</p>"},
  };
  for (const auto& [bytes, expected] : cases) EXPECT_EQ(message_of(decode_page(bytes)), "ok: " + expected);
}

TEST(DecodePage, SaysWhichCharsetItDoesNotKnow) {
  const auto decoded = decode_page("<meta charset=x-nothing><p>a long enough text caf\xe9</p>");
  ASSERT_TRUE(decoded.ok());
  ASSERT_EQ(decoded->warnings.size(), 2U);
  EXPECT_EQ(decoded->warnings[1], "encoding: want a charset that is known, got 'x-nothing'; read as UTF-8");
}

TEST(PageCharset, ReadsOnlyMetaElements) {
  EXPECT_EQ(page_charset("<META CHARSET = \"EUC-KR\">"), "euc-kr");
  EXPECT_EQ(page_charset("<script charset=big5></script>"), "");
  EXPECT_EQ(page_charset("<meta charset"), "");
  EXPECT_EQ(page_charset(""), "");
}

}  // namespace
}  // namespace dateline
