#include "server/query/filter_lexer.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string shown(std::string_view text) {
  const auto lexemes = split_filter(text);
  if (!lexemes) return lexemes.error().message;
  std::string out;
  for (const FilterLexeme& lexeme : *lexemes) {
    const char* const marks = lexeme.kind == FilterLexemeKind::kWord     ? "w"
                              : lexeme.kind == FilterLexemeKind::kQuoted ? "q"
                              : lexeme.kind == FilterLexemeKind::kSign   ? "s"
                                                                         : "end";
    out += marks + std::to_string(lexeme.column) + ":" + lexeme.text + " ";
  }
  return out;
}

TEST(SplitFilter, SplitsWordsQuotesAndSigns) {
  for (const auto& [text, wanted] : std::vector<std::pair<std::string, std::string>>{
           {"", "end1: "},
           {" \t\n", "end4: "},
           {"source = KCNA", "w1:source s8:= w10:KCNA end14: "},
           {"\"date_ts\">=5", "q1:date_ts s10:>= w12:5 end13: "},
           {"a!=b<c<=d>e", "w1:a s2:!= w4:b s5:< w6:c s7:<= w9:d s10:> w11:e end12: "},
           {"a IN[b,c](d)", "w1:a w3:IN s5:[ w6:b s7:, w8:c s9:] s10:( w11:d s12:) end13: "},
           {R"("A \"B\" \\ \n")", "q1:A \"B\" \\ \\n end16: "},
           {R"('it\'s "so"')", "q1:it's \"so\" end13: "},
           {"''", "q1: end3: "},
           {"북한 = 'é' x", "w1:북한 s4:= q6:é w10:x end11: "},
           {"2024-10-18..x/y:z", "w1:2024-10-18..x/y:z end18: "}}) {
    EXPECT_EQ(shown(text), wanted) << text;
  }
}

TEST(SplitFilter, SaysWhatDoesNotEnd) {
  EXPECT_EQ(shown("a = \"b"), "filter: want the end of what begins with a quote at column 5, got 'b'");
  EXPECT_EQ(shown("'a\\'"), "filter: want the end of what begins with a quote at column 1, got 'a''");
  EXPECT_EQ(shown("a ! b"), "filter: want != or NOT at column 3, got '!'");
}

TEST(BadFilter, ShowsForeignTextSafelyAndCut) {
  const Error error = bad_filter("x", {FilterLexemeKind::kWord, "\x1b" + std::string(200, 'a'), 7});
  EXPECT_EQ(error.field, "bad_filter");
  EXPECT_EQ(error.message, "filter: want x at column 7, got '\\x1b" + std::string(79, 'a') + "'");
}

}  // namespace
}  // namespace dateline
