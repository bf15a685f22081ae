#include "server/query/word_terms.h"

#include <unicode/uscript.h>

#include <array>
#include <map>
#include <utility>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// Languages with a stemmer that are not written in Latin letters.
constexpr std::array<std::pair<std::string_view, UScriptCode>, 6> kScripts{{
    {"ru", USCRIPT_CYRILLIC},
    {"ar", USCRIPT_ARABIC},
    {"hy", USCRIPT_ARMENIAN},
    {"ne", USCRIPT_DEVANAGARI},
    {"ta", USCRIPT_TAMIL},
    {"el", USCRIPT_GREEK},
}};

constexpr std::size_t kShortHangul = 3;  // syllables

bool is_hangul(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(decode_utf8(word, 0).code), &status) == USCRIPT_HANGUL;
}

UScriptCode script_of_language(std::string_view language) {
  for (const auto& [code, script] : kScripts) {
    if (code == language) return script;
  }
  return USCRIPT_LATIN;
}

// Whether a person who typed `word` means the other forms of its position too. An acronym (u.s) without its
// periods is another word; three syllables of Hangul are a name or noun as they stand (김정은), longer words
// are rather one with a particle (북한군이).
bool has_other_forms(std::string_view word) {
  if (word.find('.') != std::string_view::npos) return false;
  return count_code_points(word) > kShortHangul || !is_hangul(word);
}

}  // namespace

std::vector<WordPosition> word_positions(Analyzer& analyzer, std::string_view text,
                                         std::string_view language) {
  TokenList list;
  analyzer.analyze(text, language, list);
  std::vector<WordPosition> positions;
  std::uint32_t last = 0;
  for (const Token& token : list.tokens()) {
    if (positions.empty() || token.position != last) {
      positions.emplace_back();
      last = token.position;
    }
    WordPosition& position = positions.back();
    if (position.empty() || has_other_forms(position.front().term)) {
      position.push_back({std::string(token.term), std::string(token.stem)});
    }
  }
  return positions;
}

std::vector<StemChoice> stem_choices(Analyzer& analyzer, std::string_view text,
                                     const std::vector<std::string>& languages) {
  std::map<std::string, StemChoice> by_stem;
  const std::vector<WordPosition> plain = word_positions(analyzer, text, "");
  if (plain.size() != 1) return {};
  for (const WordForm& form : plain.front()) by_stem[form.term].is_for_all = true;
  std::size_t fitting = 0;
  for (const std::string& language : languages) {
    if (!has_stemmer(language) || !script_fits(plain.front().front().term, language)) continue;
    ++fitting;
    const std::vector<WordPosition> positions = word_positions(analyzer, text, language);
    if (positions.size() != 1) continue;
    for (const WordForm& form : positions.front()) by_stem[form.stem].languages.insert(language);
  }
  std::vector<StemChoice> choices;
  for (auto& [stem, choice] : by_stem) {
    choice.stem = stem;
    if (choice.languages.size() == fitting) choice.is_for_all = true;
    choices.push_back(std::move(choice));
  }
  return choices;
}

bool script_fits(std::string_view term, std::string_view language) {
  const UScriptCode wanted = script_of_language(language);
  for (std::size_t at = 0; at < term.size();) {
    const CodePoint point = decode_utf8(term, at);
    at += point.bytes;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(point.code), &status);
    if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) return script == wanted;
  }
  return false;
}

}  // namespace dateline
