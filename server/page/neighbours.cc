#include "server/page/neighbours.h"

#include <algorithm>

#include "server/page/page_url.h"

namespace dateline {
namespace {

// The address of the hit that has `place` (from 0) among all: that of its page of the results.
std::string url_of(const Hit& hit, const PageState& state, std::uint64_t place) {
  return article_url(hit.head.id, with_page(state, static_cast<std::uint32_t>(place / kDefaultHits) + 1));
}

}  // namespace

SearchRequest neighbours_request(SearchRequest page) {
  const std::uint32_t end = std::min(page.offset + page.limit + 1, page.window);
  page.offset = page.offset == 0 ? 0 : page.offset - 1;
  page.limit = end - page.offset;
  page.snippets = 0;
  page.wants_facet.fill(false);
  page.switches.relax = false;
  page.is_reported = false;
  return page;
}

Neighbours neighbours(std::string_view id, const PageState& state, std::uint32_t offset,
                      const SearchResponse& response) {
  const std::vector<Hit>& hits = response.hits;
  const auto found =
      std::find_if(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.head.id == id; });
  Neighbours out;
  if (found == hits.end()) return out;
  const auto at = static_cast<std::size_t>(found - hits.begin());
  const std::uint64_t place = offset + at;
  out.rank = place + 1;
  out.total = response.total;
  if (at > 0) out.previous_url = url_of(hits[at - 1], state, place - 1);
  if (at + 1 < hits.size()) out.next_url = url_of(hits[at + 1], state, place + 1);
  out.back_url = search_url(with_page(state, static_cast<std::uint32_t>(place / kDefaultHits) + 1)) +
                 "#hit-" + found->head.id;
  return out;
}

Neighbours find_neighbours(SearcherPool& pool, std::string_view id, const SearchRequest& page,
                           const PageState& state) {
  if (state.is_blank()) return {};
  const SearchRequest request = neighbours_request(page);
  try {
    return neighbours(id, state, request.offset, pool.search(request));
  } catch (const QueryTimeout&) {
    return {};
  }
}

}  // namespace dateline
