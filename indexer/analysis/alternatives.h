// Alternatives: other ways in which a search may name a word of a text, as tokens of the same position and
// range. Acronyms without their periods (u.s: us), words without an elided article (l'ukraine: ukraine),
// Korean words without particles (particles.h). Pure functions over folded words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The word without a possessive 's at its end ("putin's"); the word itself otherwise. Never empty.
std::string_view without_possessive(std::string_view word);

// The alternatives of a folded word, without the word itself; most words have none.
std::vector<std::string> alternatives(std::string_view word);

}  // namespace dateline
