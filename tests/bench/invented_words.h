// Invented words: names and nouns of no language, by rule, so that articles can be made without anybody's
// text. Pure functions, safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/random.h"

namespace dateline::bench {

// How many words of the vocabulary there are.
inline constexpr std::uint32_t kVocabulary = 100000;

// The word of that number, below kVocabulary: each another one, of two or three open syllables in lower case;
// the first 10,000 are the short ones.
std::string invented_word(std::uint32_t number);

// A name of two to four closed syllables, most likely one that was not made before: how a vocabulary grows.
std::string invented_name(Random& random);

// First and last name of the person of that number; those of the first 65,536 differ.
std::string invented_person(std::uint32_t number);

// The words that hold English sentences together, the most frequent first.
const std::vector<std::string_view>& joining_words();

// With its first letter, a to z, as a capital.
std::string capitalized(std::string word);

}  // namespace dateline::bench
