// Title finder: the articles whose titles have the words that were typed, for suggestions: quick and bounded
// rather than complete. Not for searching: it knows no stems, no ranking, and stops early.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "server/search/snapshot.h"
#include "server/search/suggestions.h"

namespace dateline {

// Articles with all of `words` (folded) in the title, the last one as the beginning of a word: itself or one
// of its 20 most frequent completions. The newest days first, those without a date last; at most `limit`. Of
// the rarest word's articles some two thousand are looked at, the last ones that were added. Throws
// Xapian::Error, and std::runtime_error for a malformed article.
std::vector<TitleSuggestion> find_titles(Snapshot& snapshot, std::span<const std::string> words,
                                         std::size_t limit);

}  // namespace dateline
