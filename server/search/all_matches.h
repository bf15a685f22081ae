// All matches of a request in the order in which a person pages through them, without the window of pages:
// what an export takes. One snapshot, one thread; its memory is linear in the matches.
#pragma once

#include <cstdint>
#include <vector>

#include "server/search/search_request.h"
#include "server/search/snapshot.h"

namespace dateline {

struct AllMatches {
  std::vector<std::uint32_t> documents;  // document ids in order; how many they are is the total
  std::vector<Warning> warnings;         // as of answer()
};

// The ids of every hit that answer() would give at some offset, in the same order: score, then document id,
// or date. `offset` and `limit` of the request are not looked at. Throws Xapian::Error.
AllMatches all_matches(Snapshot& snapshot, const SearchRequest& request);

}  // namespace dateline
