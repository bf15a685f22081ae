#include "server/query/lexer.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string lexemes(std::string_view text) {
  std::string out;
  for (const Lexeme& lexeme : split_query(text).items) {
    static constexpr std::array<char, 6> kLetters{'w', 'q', 'f', '(', ')', '-'};
    out += (out.empty() ? "" : " ") + std::string(1, kLetters[static_cast<std::size_t>(lexeme.kind)]);
    if (lexeme.kind <= LexemeKind::kField) out += "[" + lexeme.text + "]";
  }
  return out;
}

TEST(SplitQuery, SeparatesPieces) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"a b", "w[a] w[b]"},
      {"a(b)c", "w[a] ( w[b] ) w[c]"},
      {"-a --b ---c", "- w[a] w[b] - w[c]"},
      {"a-b", "w[a-b]"},
      {"title:\"a  b\"", "f[title] q[a b]"},
      {"title:(a", "f[title] ( w[a]"},
      {"title:a", "w[title:a]"},
      {"a:b:\"c\"", "w[a:b:] q[c]"},
      {"\"a“b”", "q[a] w[b]"},
      {"«a» \"b", "q[a] w[b]"},
      {"\"a\"~12b", "q[a] w[b]"},
      {"1,5 1,b", "w[1,5] w[1] w[b]"},
      {"צה\"ל x", "w[צה\"ל] w[x]"},
      {"\"חיילי צה\"ל\" x", "q[חיילי צה\"ל] w[x]"},
      {"title:צה\"ל", "w[title:צה\"ל]"},
      {"צה \"ל", "w[צה] w[ל]"},
  };
  for (const auto& [text, wanted] : rows) EXPECT_EQ(lexemes(text), wanted) << text;
}

TEST(HasLetterOrDigit, KnowsAllScripts) {
  for (const std::string text : {"a", "-7-", "ж", "한", "北", "ا", "½"}) {
    EXPECT_TRUE(has_letter_or_digit(text)) << text;
  }
  for (const std::string text : {"", "-", "—…", "\xff", "&*", "。"})
    EXPECT_FALSE(has_letter_or_digit(text)) << text;
}

}  // namespace
}  // namespace dateline
