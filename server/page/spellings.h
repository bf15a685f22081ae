// Spellings: which other spellings of a typed name a search looked for, without the cases that a language
// makes of each (Путин, Путина, Путину). For "Also found as"; the table of words lists all. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "server/search/search_response.h"

namespace dateline {

struct NameSpellings {
  std::string typed;
  std::vector<const WordInfo*> spellings;  // the most frequent first; views into the words
};

// One entry a name that was searched by other spellings, in the order of the query. A spelling is left out as
// another's case when it is in as many articles and differs from it, or from its beginning, in at most the
// last two letters. `words` must outlive the result.
std::vector<NameSpellings> spellings(const std::vector<WordInfo>& words);

}  // namespace dateline
