#include "server/search/matching.h"

#include <algorithm>

#include "indexer/schema/term.h"
#include "server/query/describe.h"
#include "server/query/words.h"
#include "server/search/date_order.h"
#include "server/search/expansion.h"
#include "server/search/facet_listing.h"
#include "server/search/filter_tree.h"
#include "server/search/histogram.h"
#include "server/search/hit_builder.h"
#include "server/search/match_tree.h"
#include "server/search/match_walk.h"
#include "server/search/scorer.h"
#include "server/search/seconds_counter.h"
#include "server/search/word_infos.h"

namespace dateline {
namespace {

// Of a document that a posting list has just named: whether there is one need not be looked up.
std::string stored_data(const Xapian::Database& database, std::uint32_t document) {
  return database.get_document(document, Xapian::DOC_ASSUME_VALID).get_data();
}

// Nothing to rank by: newest first.
Sort order_of(const SearchRequest& request, const std::vector<Node>& words) {
  return words.empty() && request.sort == Sort::kRelevance ? Sort::kNewest : request.sort;
}

// What is walked once for one answer.
struct MatchPass {
  const Node& root;  // what the tree was made of
  PostingReaders& readers;
  MatchNode* tree;
  FacetCounter& counter;
  Sort sort;
  SecondsCounter* seconds = nullptr;

  void count(const Window& window, WindowSet& found) const {
    counter.count(window, found);
    if (seconds != nullptr) seconds->count(window, found);
  }
};

// Walks all that a tree finds, counts it, and gives it to `take`.
template <class Take>
void walk_counted(const MatchPass& pass, const SearchRequest& request, const Take& take) {
  enter_stage(request.stages, Stage::kMatching);
  walk_matches(*pass.tree, request.deadline, [&](const Window& window, WindowSet& found) {
    enter_stage(request.stages, Stage::kCounting);
    pass.count(window, found);
    enter_stage(request.stages, Stage::kScoring);
    take(window, found);
    enter_stage(request.stages, Stage::kMatching);
  });
}

// The hits of one request: what HitBuilder makes of documents, with scores where there are some.
class HitList {
 public:
  HitList(Snapshot& snapshot, const SearchRequest& request, std::vector<Node> words)
      : snapshot_(snapshot), request_(request), builder_(snapshot, std::move(words)) {}

  Hit hit(std::uint32_t document) {
    return builder_.build_hit(stored_data(snapshot_.database(), document), request_);
  }

  // What a pass over all matches found, from `offset` on.
  std::vector<Hit> ranked(Scorer& scorer) {
    enter_stage(request_.stages, Stage::kPositions);
    const std::vector<ScoredDocument> best = scorer.best();
    enter_stage(request_.stages, Stage::kHits);
    std::vector<Hit> hits;
    for (std::size_t i = request_.offset; i < best.size(); ++i) {
      hits.push_back(hit(best[i].document));
      hits.back().score = best[i].score;
      if (request_.wants_explanation) hits.back().explanation = scorer.explain(best[i]);
    }
    return hits;
  }

  std::vector<Hit> dated(const std::vector<std::uint32_t>& matches, Sort sort) {
    enter_stage(request_.stages, Stage::kHits);
    const auto first = order_by_date(snapshot_, matches, sort, std::size_t{request_.offset} + request_.limit);
    std::vector<Hit> hits;
    for (std::size_t i = request_.offset; i < first.size(); ++i) hits.push_back(hit(first[i]));
    return hits;
  }

 private:
  Snapshot& snapshot_;
  const SearchRequest& request_;
  HitBuilder builder_;
};

// One pass over all that a tree finds: counted, and scored by its words.
std::vector<Hit> ranked_hits(Snapshot& snapshot, const SearchRequest& request, const MatchPass& pass) {
  Scorer scorer(snapshot, pass.readers,
                ranked_query(pass.root, snapshot.analyzer(), snapshot.columns().languages()),
                {request.ranking, request.recency, std::size_t{request.offset} + request.limit});
  walk_counted(pass, request,
               [&scorer](const Window& window, const WindowSet& found) { scorer.add(window, found); });
  return HitList(snapshot, request, positive_words(pass.root)).ranked(scorer);
}

// The same, ordered by date.
std::vector<Hit> dated_hits(Snapshot& snapshot, const SearchRequest& request, const MatchPass& pass) {
  std::vector<std::uint32_t> matches;
  const bool wants_hits = request.limit > 0;
  walk_counted(pass, request, [&](const Window& window, const WindowSet& found) {
    if (!wants_hits) return;
    found.for_each([&](std::uint32_t offset) { matches.push_back(window.begin + offset); });
  });
  return HitList(snapshot, request, positive_words(pass.root)).dated(matches, pass.sort);
}

// The nearest articles to a query that found none, within what else was chosen.
std::vector<Hit> closest_hits(Snapshot& snapshot, SearchRequest request, const Node& root) {
  const Node loose = nearest(root, snapshot.analyzer());
  if (loose.kind == NodeKind::kAll) return {};
  std::vector<Warning> ignored;
  const SelectionTest selection(snapshot.columns(), request, ignored);
  FacetCounter counter(snapshot.columns(), selection, {});
  PostingReaders readers(snapshot, request.deadline);
  MatchTree tree = make_match_tree(loose, snapshot.analyzer(), readers);
  tree.root = filtered_node(std::move(tree.root), request.filter, readers, ignored);
  request.offset = 0;
  request.limit = std::min(request.limit, kMaxClosest);
  return ranked_hits(snapshot, request, {loose, readers, tree.root.get(), counter, Sort::kRelevance});
}

}  // namespace

SearchResponse answer(Snapshot& snapshot, const SearchRequest& request) {
  enter_stage(request.stages, Stage::kReading);
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
  PostingReaders readers(snapshot, request.deadline);
  MatchTree tree = make_match_tree(root, snapshot.analyzer(), readers);
  warn(tree.warnings);
  tree.root = filtered_node(std::move(tree.root), request.filter, readers, response.warnings);

  const FacetColumns& columns = snapshot.columns();
  const SelectionTest selection(columns, request, response.warnings);
  FacetCounter counter(columns, selection, request.wants_facet);
  if (tree.root->size() == response.index.documents) counter.count_all(response.index.documents);
  std::optional<SecondsCounter> seconds;
  if (request.wants_seconds) seconds.emplace(snapshot.database());
  const MatchPass pass{
      root, readers, tree.root.get(), counter, order_of(request, words), seconds ? &*seconds : nullptr};
  response.hits = pass.sort == Sort::kRelevance ? ranked_hits(snapshot, request, pass)
                                                : dated_hits(snapshot, request, pass);
  enter_stage(request.stages, Stage::kListing);
  const MatchCounts counts = counter.counts();
  response.total = counts.total;
  if (response.total == 0 && request.switches.relax) {
    response.closest = closest_hits(snapshot, request, root);
    enter_stage(request.stages, Stage::kListing);
  }
  for (const FacetSpec& facet : kFacets) {
    const auto at = static_cast<std::size_t>(facet.facet);
    if (!request.wants_facet[at]) continue;
    response.facets[at] = list_facet(
        facet.facet, {columns.facet(facet.facet), counts.facets[at], selection, request.facet_limit});
  }
  if (seconds) response.seconds = seconds->take(request.facet_limit);
  response.histogram = make_histogram(columns.dates(), counts.dates, request.interval);
  response.words = word_infos(snapshot, words, tree, request.deadline);
  enter_stage(request.stages, Stage::kPool);
  return response;
}

std::optional<ArticleResponse> find_article(Snapshot& snapshot, std::string_view id,
                                            const SearchRequest& request) {
  const std::string term = key_term(id);
  const auto posting = snapshot.database().postlist_begin(term);
  if (posting == snapshot.database().postlist_end(term)) return std::nullopt;
  HitBuilder builder(snapshot, positive_words(expand(request, snapshot).root));
  return builder.build_article(stored_data(snapshot.database(), *posting));
}

}  // namespace dateline
