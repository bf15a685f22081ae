// Word terms: a typed word as the terms to look for, position by position. Searching (server/search) and
// highlighting both ask here, so that what is found is what is marked. Pure functions but for the Analyzer's
// state.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.h"

namespace dateline {

struct WordForm {
  std::string term;
  std::string stem;  // by the language asked for; the term where there is no stemmer
};

// The forms that may stand at one position, the word as written first: 북한군이, 북한군. An acronym (u.s) has
// only itself: its other form (us) would find a different word. So has a word of three syllables of Hangul or
// less: 김정은 is a name, not 김정 with a particle.
using WordPosition = std::vector<WordForm>;

// The positions of a text as the Analyzer reads it: one for a plain word, several for a phrase, for F-16 or
// for a Chinese sentence, none for text without letters.
std::vector<WordPosition> word_positions(Analyzer& analyzer, std::string_view text,
                                         std::string_view language);

// A stem to look for and, unless it is every language's, the languages that make it.
struct StemChoice {
  std::string stem;
  std::set<std::string> languages;
  bool is_for_all = false;
};

// The stems of a word of one position by the languages given (ISO 639-1), and the word itself, which is the
// stem in articles whose language has no stemmer or is not known.
std::vector<StemChoice> stem_choices(Analyzer& analyzer, std::string_view text,
                                     const std::vector<std::string>& languages);

// True when words of this language are written in the script of `term`, so that its stemmer applies.
bool script_fits(std::string_view term, std::string_view language);

}  // namespace dateline
