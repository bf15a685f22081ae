// Folding: the form in which words and names are compared. NFKC, full case folding, diacritics off (Latin,
// Greek, Cyrillic; й and ё are folded like any letter with a mark, Hangul and kana stay whole), the points of
// Hebrew and the vowel signs of Arabic off, letters with a stroke or ligatures by their plain letters (ø o,
// ł l, æ ae, ı i), every apostrophe as ', the gershayim of Hebrew acronyms as ".
// Used by the Analyzer, by authority matching and for the ids of facet values. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The folded form of a text; invalid bytes become U+FFFD. fold(fold(x)) == fold(x). A letter keeps its first
// 30 combining marks; linear in the text whatever it holds.
std::string fold(std::string_view text);

// fold() without taking diacritics off: what the stemmers of most languages want to see.
std::string fold_case(std::string_view text);

// A name as an id: folded, apostrophes dropped, every other run of non-letters and non-digits one '-', none
// at the ends: "Kim Jong-Un" and "KIM JONG UN" are both "kim-jong-un".
std::string fold_name(std::string_view name);

}  // namespace dateline
