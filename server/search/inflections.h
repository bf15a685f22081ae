// Inflections: the words of an index that are forms of the same word, by the stemmers of its languages. For
// names in other cases, compounds typed with a hyphen, and where a word's positions are asked for, which the
// index keeps by form. Pure function but for the Analyzer's state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "server/search/word_table.h"

namespace dateline {

// At most so many forms of a word, the most frequent.
inline constexpr std::size_t kMostInflections = 32;

// `term` (folded), if an article has it, and the words of the index that have its stem in one of `languages`
// whose script it is written in. Looked for among the 1,000 most frequent words that begin as it does, so
// that a form with another beginning (went, Arabic prefixes) is not found.
std::vector<std::string> inflections(const WordTable& words, Analyzer& analyzer, std::string_view term,
                                     const std::vector<std::string>& languages);

}  // namespace dateline
