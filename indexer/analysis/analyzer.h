// Analyzer: text to tokens (term, stem, position, byte range). Indexing, querying and highlighting all use
// it, so that what was indexed is what is found and marked. Word boundaries are UAX #29 (ICU; a fast path
// where the text is plain ASCII, equal by test), dictionary words for Chinese, Japanese and Thai. One
// Analyzer a thread (it keeps ICU and Snowball state); it can be reused without limit.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// One word of a text: at least one letter or number. `term` is the surface form, folded (fold.h) with a
// possessive 's removed; `stem` is the word's Snowball stem by the text's language, folded (equal to term
// where there is no stemmer, and for words of more than 128 bytes). Both are never empty and live in the
// TokenList. `begin` and `end` are what a highlight marks: the whole word, possessive and particles included.
// Tokens with the same position are alternatives of one another, the word as written first:
//   북한군이    북한군이, 북한군       Korean particles off
//   U.S.        u.s, us                periods of an acronym off
//   l'Ukraine   l'ukraine, ukraine     an elided article off
// Indexing takes all of them; a query takes the first of each position, or all as synonyms.
struct Token {
  std::string_view term;
  std::string_view stem;
  std::uint32_t position = 0;  // 1 for the first word
  std::uint32_t begin = 0;     // bytes into the text as given
  std::uint32_t end = 0;
};

// The tokens of one text, in order of position. Views are valid until the next analyze() into the same list;
// moving the list keeps them valid. A list that is used again keeps its memory.
class TokenList {
 public:
  TokenList() = default;
  TokenList(TokenList&&) noexcept = default;
  TokenList& operator=(TokenList&&) noexcept = default;

  const std::vector<Token>& tokens() const { return tokens_; }
  void clear();

 private:
  friend class Analyzer;
  // A copy of `text` that stays where it is.
  std::string_view keep(std::string_view text);

  std::vector<Token> tokens_;
  // Never grown past their capacity, so that views into them stay valid.
  std::vector<std::unique_ptr<std::string>> chunks_;
  std::size_t used_chunks_ = 0;
};

// First bytes of folded words.
using FirstBytes = std::bitset<0x100>;

class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // Fills `out` with the words of `text` (UTF-8; invalid bytes separate words). `language` is ISO 639-1, or
  // "" or one without a stemmer for no stemming. Text of any length below 4 GiB (std::length_error beyond);
  // time and memory are linear. A stretch of over 1 MiB without a space that is not plain ASCII is cut.
  void analyze(std::string_view text, std::string_view language, TokenList& out);
  // The same for who looks for few words in many: a word of ASCII letters and digits alone that begins with
  // none of `sought` has its place and an empty term and stem.
  void analyze(std::string_view text, std::string_view language, const FirstBytes& sought, TokenList& out);

  // The stem of one word, as analyze() would give it. A term that lost its marks in folding may stem
  // otherwise in languages whose suffixes have marks ("россиискии"); give the word as written where it is
  // known.
  std::string stem(std::string_view term, std::string_view language);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// True when Snowball has a stemmer for this ISO 639-1 code.
bool has_stemmer(std::string_view language);

}  // namespace dateline
