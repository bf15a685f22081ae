// A SpeedQuery as a SearchRequest: the literal set of matches, nothing that a server may add to be helpful.
// Used by search_speed. Pure function.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/base/result.h"
#include "server/search/search_request.h"
#include "tests/bench/speed_query.h"

namespace dateline::bench {

// What is asked of each query. kFull: ten hits with passages, counts of source, country and person, the
// months of all matches. kTop: ten hits with their titles. kCount: the total.
enum class Work : std::uint8_t { kFull, kTop, kCount };

// The kind of work of that name: full, top or count.
std::optional<Work> find_work(std::string_view name);

struct SpeedRequestOptions {
  Work work = Work::kFull;
  std::uint32_t passages = kDefaultSnippets;  // a hit, of kFull
  std::uint32_t facet_limit = 20;             // values a facet, of kFull
};

// Errors: a date that is none (from, to), text that no parser limit allows.
Result<SearchRequest> speed_request(const SpeedQuery& query, const SpeedRequestOptions& options);

}  // namespace dateline::bench
