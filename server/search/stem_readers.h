// Stem readers: the posting list of a stem as a query means it: in all articles, or in those of the languages
// that make it. Matching and scoring both ask here, so that what is found is what is counted.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/schema/term.h"
#include "server/query/word_terms.h"
#include "server/search/posting_reader.h"

namespace dateline {

// The places among the languages of the index of those that make the stem; of one of every language it is
// empty.
std::vector<std::uint32_t> language_ordinals(const FacetColumns& columns, const StemChoice& choice);

// nullptr when no article has the stem at that place, or none in those languages. Throws Xapian::Error.
PostingReader* stem_reader(PostingReaders& readers, StemPlace place, const StemChoice& choice);

}  // namespace dateline
