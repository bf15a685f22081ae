// Any text as words: tokens whose ranges lie within it and whose terms the database takes.
#include "indexer/analysis/analyzer.h"
#include "indexer/analysis/fold.h"
#include "indexer/base/utf8.h"
#include "indexer/schema/term.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

void check_tokens(const TokenList& list, std::string_view text) {
  std::uint32_t position = 0;
  for (const Token& token : list.tokens()) {
    require(token.position == position || token.position == position + 1, "positions count words");
    require(token.begin < token.end && token.end <= text.size(), "a token lies within the text");
    require(!is_valid_utf8(text) || is_valid_utf8(text.substr(token.begin, token.end - token.begin)),
            "a token ends at code points");
    require(!token.term.empty() && !token.stem.empty(), "a token has a word and its stem");
    require(is_valid_utf8(token.term) && is_valid_utf8(token.stem), "words are text");
    const std::string term = word_term(TextField::kTitle, token.term);
    require(term.size() <= kMaxTermBytes && term.find('\0') == std::string::npos, "a term can be stored");
    require(stem_term(StemPlace::kTitleAlone, token.stem).size() <= kMaxTermBytes, "a stem can be stored");
    position = token.position;
  }
}

void check_folding(std::string_view bytes) {
  const std::string folded = fold(bytes);
  require(is_valid_utf8(folded) && fold(folded) == folded, "what is folded once stays as it is");
  require(is_valid_utf8(fold_case(bytes)), "folded text is text");
  const std::string name = fold_name(bytes);
  require(is_valid_utf8(name) && name.find_first_of(" <>\"'&/") == std::string::npos, "an id is a word");
}

}  // namespace

void run_target(std::string_view bytes) {
  static Analyzer analyzer;
  static TokenList list;
  check_folding(bytes);
  for (const std::string_view language : {"en", "ru", "ko", "ja", "fr", "tr", ""}) {
    analyzer.analyze(bytes, language, list);
    check_tokens(list, bytes);
  }
}

}  // namespace dateline::fuzz
