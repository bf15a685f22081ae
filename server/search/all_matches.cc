#include "server/search/all_matches.h"

#include "server/query/words.h"
#include "server/search/date_order.h"
#include "server/search/expansion.h"
#include "server/search/filter_tree.h"
#include "server/search/match_tree.h"
#include "server/search/match_walk.h"
#include "server/search/scorer.h"
#include "server/search/selection.h"

namespace dateline {

AllMatches all_matches(Snapshot& snapshot, const SearchRequest& request) {
  AllMatches out;
  out.warnings = request.query.warnings;
  const auto warn = [&out](const std::vector<Warning>& warnings) {
    out.warnings.insert(out.warnings.end(), warnings.begin(), warnings.end());
  };
  const Expansion expansion = expand(request, snapshot);
  warn(expansion.warnings);
  PostingReaders readers(snapshot, request.deadline);
  MatchTree tree = make_match_tree(expansion.root, snapshot.analyzer(), readers);
  warn(tree.warnings);
  tree.root = filtered_node(std::move(tree.root), request.filter, readers, out.warnings);
  const SelectionTest selection(snapshot.columns(), request, out.warnings);
  const auto walk = [&](const auto& take) {
    walk_matches(*tree.root, request.deadline, [&](const Window& window, WindowSet& found) {
      selection.filter(window, found);
      take(window, found);
    });
  };
  if (request.sort == Sort::kRelevance && !positive_words(expansion.root).empty()) {
    RankedQuery query = ranked_query(expansion.root, snapshot.analyzer(), snapshot.columns().languages());
    Scorer scorer(snapshot, readers, std::move(query),
                  {request.ranking, request.recency, snapshot.database().get_doccount()});
    walk([&](const Window& window, const WindowSet& found) { scorer.add(window, found); });
    for (const ScoredDocument& scored : scorer.best()) out.documents.push_back(scored.document);
    return out;
  }
  std::vector<std::uint32_t> matches;
  walk([&](const Window& window, const WindowSet& found) {
    found.for_each([&](std::uint32_t offset) { matches.push_back(window.begin + offset); });
  });
  // Without words there is nothing to rank by: newest first.
  const Sort sort = request.sort == Sort::kRelevance ? Sort::kNewest : request.sort;
  out.documents = order_by_date(snapshot, matches, sort, matches.size());
  return out;
}

}  // namespace dateline
