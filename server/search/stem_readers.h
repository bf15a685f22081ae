// Stem readers: the posting list of a stem as a query means it: in all articles, or in those of the languages
// that make it. Matching and scoring both ask here, so that what is found is what is counted.
#pragma once

#include "indexer/schema/term.h"
#include "server/query/word_terms.h"
#include "server/search/posting_reader.h"

namespace dateline {

// nullptr when no article has the stem at that place, or none in those languages. Throws Xapian::Error.
PostingReader* stem_reader(PostingReaders& readers, StemPlace place, const StemChoice& choice);

}  // namespace dateline
