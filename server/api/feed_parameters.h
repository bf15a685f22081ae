// FeedParameters: the parameters of /feed.atom and /feed.rss, which are those of the page: a person writes
// feed.atom into a page's address. Always lenient, as pages are. README.md lists what differs. Pure
// functions.
#pragma once

#include "indexer/base/result.h"
#include "server/api/search_parameters.h"

namespace dateline {

inline constexpr std::uint32_t kDefaultEntries = 50;  // of a feed's page; kMaxHits at most

// A feed is of the literal set (corrections only when asked for with typos=on, never the nearest articles),
// in the order in which articles came into the index, whatever `sort` says, and is paged by `page` and
// `hitsPerPage`. `given` holds what was given of a search that has a meaning here. Errors as
// read_search_parameters().
Result<SearchParameters> read_feed_parameters(const Parameters& parameters, const SearchRules& rules);

// The same for a search that is followed from a file (`alert`): strict, and of all matches. Parameters that a
// page's address may have and that have no meaning here (sort, page ...) are left out; unknown, empty and
// repeated ones are errors.
Result<SearchParameters> read_followed_parameters(const Parameters& parameters, const SearchRules& rules);

}  // namespace dateline
