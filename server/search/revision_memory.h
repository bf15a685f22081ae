// RevisionMemory: what searches of one revision leave for the next ones. Shared by its threads; safe from
// any.
#pragma once

#include <cstddef>

#include "server/search/posting_cache.h"
#include "server/search/word_counts.h"

namespace dateline {

struct RevisionMemory {
  explicit RevisionMemory(std::size_t posting_bytes) : postings(posting_bytes) {}

  PostingCache postings;
  WordCounts counts;
};

}  // namespace dateline
