// Spelling: the words of an index that are written like a typed one: for corrections of words that no article
// has, and for kurks~. Distances are edits of code points in optimal string alignment: a letter more, a
// letter less, another letter, two neighbours swapped; each letter is edited once. Pure functions over a
// WordTable, safe from any thread; time grows with the table, one pass a call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "server/search/deadline.h"
#include "server/search/word_table.h"

namespace dateline {

// By how many edits a typed word may differ from what was meant: 0 below 4 code points, 1 up to 7, 2 from 8
// to kMostPoints, 0 beyond. A Hangul syllable is two or three letters, and two names often differ in one:
// Korean words have 1 from 4 syllables on and never 2. 0 for words with a digit or a period (numbers, hosts,
// acronyms), and for scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese), whose words a
// dictionary cut.
unsigned allowed_edits(std::string_view word);

// The longest word that is compared, in code points.
inline constexpr std::size_t kMostPoints = 64;

struct SimilarOptions {
  unsigned edits = 1;  // at most; more than 3 is read as 3
  std::size_t limit = 20;
  std::uint32_t documents = 1;  // only words of at least so many articles
  Deadline deadline{};          // when it passes, QueryTimeout
};

// The words at most `edits` away from `folded` (itself among them, if an article has it), the nearest first,
// then the most frequent, then in order of bytes. Nothing for a word longer than kMostPoints.
std::vector<TableWord> similar_words(const WordTable& table, std::string_view folded,
                                     const SimilarOptions& options);

// What a word that no article has was most likely meant to be: the nearest within allowed_edits(); among
// these one with the same first letter, then the most frequent, then the first in order of bytes. Two edits
// count only with the same first letter. Only words of at least 2 articles where the table has more than
// 1,000 (a word of a single article may be a mistake too); never one with a digit or a period, never `folded`
// itself. nullopt when there is none. Throws QueryTimeout when the deadline passes first.
std::optional<TableWord> likeliest_correction(const WordTable& table, std::string_view folded,
                                              const Deadline& deadline);

}  // namespace dateline
