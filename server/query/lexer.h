// Lexer of the query language: text to words, quoted pieces, parentheses and minus signs. Knows what
// separates, not what a word means (operand.h) nor how pieces join (tree_builder.h). Pure function.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/ast.h"

namespace dateline {

enum class LexemeKind : std::uint8_t {
  kWord,    // no spaces; operators, field:value, stars and tildes are still in it
  kQuoted,  // what stood between quotes, spaces squeezed
  kField,   // the name of name:"..." or name:(...), whose value is the next lexeme
  kOpen,
  kClose,
  kMinus  // directly before what it excludes
};

struct Lexeme {
  LexemeKind kind = LexemeKind::kWord;
  std::string text;
};

struct Lexemes {
  std::vector<Lexeme> items;
  std::vector<Warning> warnings;
};

// Splits a query. Controls and all white space separate; invisible characters and invalid bytes go. Warns of
// unclosed quotes (the quote is dropped), lone dashes (dropped) and a tilde after quotes (dropped).
Lexemes split_query(std::string_view text);

// True when some code point is a letter or a digit, in any script: only such text can be searched.
bool has_letter_or_digit(std::string_view text);

}  // namespace dateline
