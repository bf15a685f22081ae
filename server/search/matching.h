// Matching: answers a request on one snapshot, wholly. One pass over all matches finds, counts and scores.
// Used by the pool, one thread a snapshot. Not for retrying: DatabaseModifiedError goes to the pool.
#pragma once

#include <optional>
#include <string_view>

#include "server/search/search_request.h"
#include "server/search/search_response.h"
#include "server/search/snapshot.h"

namespace dateline {

// All of the answer but the time. Throws Xapian::Error and std::runtime_error.
SearchResponse answer(Snapshot& snapshot, const SearchRequest& request);

// The article of an id with the marks of the request's query, corrected words and other spellings too;
// nullopt when there is none. Throws as answer() does.
std::optional<ArticleResponse> find_article(Snapshot& snapshot, std::string_view id,
                                            const SearchRequest& request);

}  // namespace dateline
