// The page /about: what is in the index (by source, language and date, each with a link to its articles),
// which files could not be read, what the server keeps of a search, and under which licences it stands. Pure
// function.
#pragma once

#include <optional>

#include "server/page/page_frame.h"
#include "server/search/last_runs.h"

namespace dateline {

// How many files that failed it names; more are counted.
inline constexpr std::size_t kFailedShown = 20;

// `all` answers an empty search with every facet; `runs` are the indexer's, nullopt: nothing is known of
// them.
PageContent about_page(const SearchResponse& all, const std::optional<LastRuns>& runs, const Words& words);

}  // namespace dateline
