// The articles before and behind one in the search that led to it: the reader page's way through the results.
// They are found by the page of results that the article's address names, so an address that is passed on
// without its page, or after the index changed, may have none. Pure functions
// but find_neighbours(), which is safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "server/page/page_state.h"
#include "server/search/search_response.h"
#include "server/search/searcher.h"

namespace dateline {

struct Neighbours {
  std::uint64_t rank = 0;  // from 1; 0: the article is not on that page of the results
  std::uint64_t total = 0;
  std::string previous_url;  // "" before the first
  std::string next_url;      // "" behind the last that can be paged to
  std::string back_url;      // the page of results that has it, at its place there
};

// The search that neighbours() needs, made of the one that led to the page's results: these and the hit on
// either side of them, without passages and facets. It is none that a person made, and not reported as one.
SearchRequest neighbours_request(SearchRequest page);

// `response` answers neighbours_request(); `offset` is that request's.
Neighbours neighbours(std::string_view id, const PageState& state, std::uint32_t offset,
                      const SearchResponse& response);

// The same, asked for. None for the blank state, and when the search takes too long: an article is worth
// reading without them.
Neighbours find_neighbours(SearcherPool& pool, std::string_view id, const SearchRequest& page,
                           const PageState& state);

}  // namespace dateline
