#include "server/search/matching.h"

#include <algorithm>

#include "indexer/schema/term.h"
#include "server/query/describe.h"
#include "server/query/to_xapian.h"
#include "server/query/words.h"
#include "server/search/expansion.h"
#include "server/search/facet_listing.h"
#include "server/search/histogram.h"
#include "server/search/hit_builder.h"
#include "server/search/match_pass.h"
#include "server/search/recency.h"
#include "server/search/scorer.h"
#include "server/search/word_infos.h"

namespace dateline {
namespace {

QueryContext context_of(Snapshot& snapshot) {
  const FacetColumns& columns = snapshot.columns();
  return QueryContext{snapshot.analyzer(), snapshot.database(), columns.languages(),
                      [&columns](Facet facet, std::string_view value) -> std::optional<std::string> {
                        const FacetColumn& column = columns.facet(facet);
                        const auto ordinal = column.resolve(value);
                        return ordinal ? std::optional(column.values()[*ordinal].id) : std::nullopt;
                      }};
}

// Nothing to rank by: newest first.
Sort order_of(const SearchRequest& request, const std::vector<Node>& words) {
  return words.empty() && request.sort == Sort::kRelevance ? Sort::kNewest : request.sort;
}

// The hits of one request: what HitBuilder makes of documents, with scores where there are some.
class HitList {
 public:
  HitList(Snapshot& snapshot, const SearchRequest& request, std::vector<Node> words)
      : snapshot_(snapshot), request_(request), builder_(snapshot, std::move(words)) {}

  Hit hit(std::uint32_t document) {
    return builder_.build_hit(snapshot_.database().get_document(document).get_data(), request_);
  }

  // The best of the matches from `offset` on.
  std::vector<Hit> ranked(const Node& root, const std::vector<std::uint32_t>& matches, DatePage page) {
    const FacetColumns& columns = snapshot_.columns();
    const Recency recency(columns, request_.recency);
    Scorer scorer(snapshot_, ranked_query(root, snapshot_.analyzer(), columns.languages()), request_.ranking);
    const auto best = scorer.best(matches, std::size_t{page.offset} + page.limit,
                                  [&recency](std::uint32_t document) { return recency.factor(document); });
    std::vector<Hit> hits;
    for (std::size_t i = page.offset; i < best.size(); ++i) {
      hits.push_back(hit(best[i].document));
      hits.back().score = best[i].score;
      if (!request_.wants_explanation) continue;
      hits.back().explanation = scorer.explain(best[i], recency.factor(best[i].document));
    }
    return hits;
  }

 private:
  Snapshot& snapshot_;
  const SearchRequest& request_;
  HitBuilder builder_;
};

// The nearest articles to a query that found none, within what else was chosen.
std::vector<Hit> closest_hits(Snapshot& snapshot, const SearchRequest& request, const Node& root) {
  const Node loose = nearest(root, snapshot.analyzer());
  if (loose.kind == NodeKind::kAll) return {};
  std::vector<Warning> ignored;
  const SelectionTest selection(snapshot.columns(), request, ignored);
  const FacetCounter counter(snapshot.columns(), selection);
  const XapianQuery query = to_xapian(loose, context_of(snapshot));
  HitList list(snapshot, request, positive_words(loose));
  return list.ranked(loose, match_all(snapshot.database(), query.query, counter),
                     {Sort::kRelevance, 0, std::min(request.limit, kMaxClosest)});
}

}  // namespace

SearchResponse answer(Snapshot& snapshot, const SearchRequest& request) {
  SearchResponse response;
  response.index = snapshot.info();
  response.warnings = request.query.warnings;
  const auto warn = [&response](const std::vector<Warning>& warnings) {
    response.warnings.insert(response.warnings.end(), warnings.begin(), warnings.end());
  };

  const Expansion expansion = expand(request, snapshot);
  const Node& root = expansion.root;
  warn(expansion.warnings);
  response.reading = describe(root);
  const std::vector<Node> words = positive_words(root);
  const XapianQuery query = to_xapian(root, context_of(snapshot));
  warn(query.warnings);

  const FacetColumns& columns = snapshot.columns();
  const SelectionTest selection(columns, request, response.warnings);
  const FacetCounter counter(columns, selection);
  HitList list(snapshot, request, words);
  const DatePage page{order_of(request, words), request.offset, request.limit};
  if (page.sort == Sort::kRelevance) {
    response.hits = list.ranked(root, match_all(snapshot.database(), query.query, counter), page);
  } else {
    for (const std::uint32_t document : match_by_date(snapshot.database(), query.query, counter, page)) {
      response.hits.push_back(list.hit(document));
    }
  }
  const MatchCounts& counts = counter.counts();
  response.total = counts.total;
  if (response.total == 0 && request.switches.relax) {
    response.closest = closest_hits(snapshot, request, root);
  }
  for (const FacetSpec& facet : kFacets) {
    const auto at = static_cast<std::size_t>(facet.facet);
    if (!request.wants_facet[at]) continue;
    response.facets[at] = list_facet(
        facet.facet, {columns.facet(facet.facet), counts.facets[at], selection, request.facet_limit});
  }
  response.histogram = make_histogram(columns.dates(), counts.dates, request.interval);
  response.words = word_infos(context_of(snapshot), words);
  return response;
}

std::optional<ArticleResponse> find_article(Snapshot& snapshot, std::string_view id,
                                            const SearchRequest& request) {
  const std::string term = key_term(id);
  const auto posting = snapshot.database().postlist_begin(term);
  if (posting == snapshot.database().postlist_end(term)) return std::nullopt;
  HitBuilder builder(snapshot, positive_words(expand(request, snapshot).root));
  return builder.build_article(snapshot.database().get_document(*posting).get_data());
}

}  // namespace dateline
