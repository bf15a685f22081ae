// Query cost: how many postings a query may make matching read, told from the frequencies of its words before
// anything is matched. For deciding whether a search is dear; an estimate, never shown.
#pragma once

#include <cstdint>
#include <span>

#include "server/query/ast.h"
#include "server/search/search_gate.h"
#include "server/search/search_request.h"
#include "server/search/snapshot.h"

namespace dateline {

// Above it a search is dear: some 20 ms of one core.
inline constexpr std::uint64_t kDearPostings = 1'000'000;

// Of a tree as it was typed: other spellings and corrections are not counted. Throws Xapian::Error.
std::uint64_t estimate_postings(const Node& root, Snapshot& snapshot);

// Of requests that are answered in one go: that of the dearest. Throws Xapian::Error.
SearchCost cost_of(std::span<const SearchRequest> requests, Snapshot& snapshot);

}  // namespace dateline
