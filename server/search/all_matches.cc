#include "server/search/all_matches.h"

#include "server/query/to_xapian.h"
#include "server/query/words.h"
#include "server/search/expansion.h"
#include "server/search/match_pass.h"
#include "server/search/recency.h"
#include "server/search/scorer.h"

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

std::vector<std::uint32_t> ranked(Snapshot& snapshot, const SearchRequest& request, const Node& root,
                                  const std::vector<std::uint32_t>& matches) {
  const FacetColumns& columns = snapshot.columns();
  const Recency recency(columns, request.recency);
  Scorer scorer(snapshot, ranked_query(root, snapshot.analyzer(), columns.languages()), request.ranking);
  std::vector<std::uint32_t> documents;
  documents.reserve(matches.size());
  for (const ScoredDocument& scored :
       scorer.best(matches, matches.size(),
                   [&recency](std::uint32_t document) { return recency.factor(document); })) {
    documents.push_back(scored.document);
  }
  return documents;
}

}  // namespace

AllMatches all_matches(Snapshot& snapshot, const SearchRequest& request) {
  AllMatches out;
  out.warnings = request.query.warnings;
  const auto warn = [&out](const std::vector<Warning>& warnings) {
    out.warnings.insert(out.warnings.end(), warnings.begin(), warnings.end());
  };
  const Expansion expansion = expand(request, snapshot);
  warn(expansion.warnings);
  const XapianQuery query = to_xapian(expansion.root, context_of(snapshot));
  warn(query.warnings);
  const SelectionTest selection(snapshot.columns(), request, out.warnings);
  const FacetCounter counter(snapshot.columns(), selection);
  const Xapian::Database& database = snapshot.database();
  if (request.sort == Sort::kRelevance && !positive_words(expansion.root).empty()) {
    out.documents = ranked(snapshot, request, expansion.root, match_all(database, query.query, counter));
  } else {
    // Without words there is nothing to rank by: newest first.
    const Sort sort = request.sort == Sort::kOldest ? Sort::kOldest : Sort::kNewest;
    out.documents = match_by_date(database, query.query, counter, {sort, 0, database.get_doccount()});
  }
  return out;
}

}  // namespace dateline
