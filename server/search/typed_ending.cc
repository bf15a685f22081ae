#include "server/search/typed_ending.h"

#include <algorithm>
#include <array>

#include "indexer/analysis/fold.h"
#include "server/query/lexer.h"
#include "server/search/name_table.h"

namespace dateline {
namespace {

constexpr std::string_view kGaps = " \t\r\n";
constexpr std::array<std::string_view, 5> kOperators{"AND", "OR", "NOT", "NEAR", "ADJ"};

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

// The last bytes, from the first word that stands in them whole.
std::string_view ending_of(std::string_view text) {
  if (text.size() <= kEndingBytes) return text;
  std::string_view ending = text.substr(text.size() - kEndingBytes);
  const std::size_t gap = ending.find_first_of(kGaps);
  if (gap != std::string_view::npos) return ending.substr(gap);
  while (!ending.empty() && is_continuation(ending.front())) ending.remove_prefix(1);
  return ending;
}

// The word that ends the text as it is typed; "" when what ends it is no plain word.
std::string last_plain_word(std::string_view ending) {
  const Lexemes lexemes = split_query(ending);
  const bool is_in_quotes =
      std::any_of(lexemes.warnings.begin(), lexemes.warnings.end(),
                  [](const Warning& warning) { return warning.code == "unclosed_quote"; });
  if (is_in_quotes || lexemes.items.empty()) return "";
  const Lexeme& last = lexemes.items.back();
  if (last.kind != LexemeKind::kWord || !ending.ends_with(last.text)) return "";
  const bool is_operator = std::find(kOperators.begin(), kOperators.end(), last.text) != kOperators.end();
  const bool is_excluded =
      lexemes.items.size() > 1 && lexemes.items[lexemes.items.size() - 2].kind == LexemeKind::kMinus;
  return is_operator || is_excluded ? "" : last.text;
}

}  // namespace

TypedEnding typed_ending(Analyzer& analyzer, std::string_view text) {
  const std::string_view ending = ending_of(text);
  TypedEnding typed;
  const std::size_t before = text.size() - ending.size();
  for (TypedToken& token : typed_tokens(analyzer, ending)) {
    typed.words.push_back(std::move(token.term));
    typed.begins.push_back(before + token.begin);
  }
  const std::string word = last_plain_word(ending);
  const std::vector<TypedToken> tokens = typed_tokens(analyzer, word);
  // A possessive or a mark at the end would stand between the word and what is added to it.
  if (tokens.size() == 1 && tokens.front().typed == word && tokens.front().term == fold(word)) {
    typed.open_word = tokens.front().term;
  }
  return typed;
}

}  // namespace dateline
