// Lexer of filter expressions: words, quoted values and signs, each with where it stands, for errors. Pure
// functions; linear in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

enum class FilterLexemeKind : std::uint8_t {
  kWord,    // bare: an attribute, a value or a keyword
  kQuoted,  // '...' or "...": never a keyword
  kSign,    // = != > >= < <= ( ) [ ] ,
  kEnd
};

struct FilterLexeme {
  FilterLexemeKind kind = FilterLexemeKind::kEnd;
  std::string text;        // without quotes and escapes
  std::size_t column = 1;  // of its first character, in code points from 1

  bool is_word(std::string_view word) const { return kind == FilterLexemeKind::kWord && text == word; }
  bool is_sign(std::string_view sign) const { return kind == FilterLexemeKind::kSign && text == sign; }
};

// The lexemes, the last of which is kEnd. Within quotes a backslash takes the quote or backslash behind it as
// it is. Errors: bad_filter, for quotes that do not end and for a lone !.
Result<std::vector<FilterLexeme>> split_filter(std::string_view text);

// "filter: want WANTED at column N, got 'X'".
Error bad_filter(std::string_view wanted, const FilterLexeme& came);

}  // namespace dateline
