// Suggester: what a person may mean who is still typing, from the words, names and titles of one revision.
// Each request reads tables that are in memory and a bounded number of postings. One snapshot, one thread.
#pragma once

#include "server/search/snapshot.h"
#include "server/search/suggestions.h"

namespace dateline {

// At most `request.limit` of each kind; accents and case do not matter. The last 128 bytes of the text are
// looked at. Empty for a text without words.
// - completions: of the last word, while it is open and plain (typed_ending.h), by words that are longer.
// - persons, countries, sources: those that as many as possible of the last four words begin words of; all of
//   them by the same number of words.
// - titles: see title_finder.h.
// Throws Xapian::Error, and std::runtime_error for a malformed article.
Suggestions make_suggestions(Snapshot& snapshot, const SuggestRequest& request);

}  // namespace dateline
