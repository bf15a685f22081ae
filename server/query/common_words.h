// Common words: the English words that say nothing of what is asked for. They are searched like any word, but
// weigh nothing when a query has others: "the history of the web" ranks by history and web. Pure function.
#pragma once

#include <string_view>

namespace dateline {

// True for articles, prepositions, conjunctions and forms of "be"; `folded` as the Analyzer folds words. The
// list is closed: no word that somebody may search for by itself.
bool is_common_word(std::string_view folded);

}  // namespace dateline
