#include "indexer/article/date_tokens.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// "21|" for a number, "oct" for a word, what stands between in parentheses.
std::string shown(std::string_view text) {
  std::string out;
  for (const DateToken& token : date_tokens(text)) {
    if (!token.before.empty()) out += "(" + token.before + ")";
    out +=
        token.word.empty() ? std::to_string(token.number) + "#" + std::to_string(token.digits) : token.word;
    out += " ";
  }
  return out;
}

TEST(DateTokens, PartsNumbersFromWords) {
  EXPECT_EQ(shown("Oct. 21st, 2024"), "oct (.)21#2 st (,)2024#4 ");
  EXPECT_EQ(shown("2024-10-07T05:00Z"), "2024#4 (-)10#2 (-)7#2 t 5#2 (:)0#2 z ");
  EXPECT_EQ(shown("2024年10月21日"), "2024#4 年 10#2 月 21#2 日 ");
  EXPECT_EQ(shown("最終更新日2024"), "最終更新 日 2024#4 ");
  EXPECT_EQ(shown("123456789"), "-1#9 ");
  EXPECT_EQ(shown(" -- "), "");
}

TEST(DateTokens, ReadsDigitsOfAllScriptsAndThaiShortForms) {
  EXPECT_EQ(shown("٢١ ۲۱ २१ ২১ ๒๑ ２１"), "21#2 21#2 21#2 21#2 21#2 21#2 ");
  EXPECT_EQ(shown("21 ต.ค. 2567"), "21#2 ตค 2567#4 ");
}

}  // namespace
}  // namespace dateline
