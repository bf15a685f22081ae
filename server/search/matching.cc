#include "server/search/matching.h"

#include <algorithm>

#include "indexer/schema/term.h"
#include "server/query/describe.h"
#include "server/query/ranking.h"
#include "server/query/to_xapian.h"
#include "server/query/words.h"
#include "server/search/any_match.h"
#include "server/search/facet_counter.h"
#include "server/search/facet_listing.h"
#include "server/search/histogram.h"
#include "server/search/hit_builder.h"

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

// Articles without a date come last in both orders.
class OldestFirst : public Xapian::MultiValueKeyMaker {
 public:
  OldestFirst() { add_value(kSlotSortDate, false, std::string(16, '\xff')); }
};

void put_order(Xapian::Enquire& enquire, Sort sort, OldestFirst& oldest) {
  switch (sort) {
    case Sort::kRelevance:
      enquire.set_weighting_scheme(Xapian::BM25Weight(kBm25K1, 0, 1, kBm25B, 0.5));
      return;
    case Sort::kNewest:
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_sort_by_value(kSlotSortDate, true);
      return;
    case Sort::kOldest:
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_sort_by_key(&oldest, false);
      return;
  }
}

// Nothing to rank by: newest first.
Sort order_of(const SearchRequest& request, const std::vector<Node>& words) {
  return words.empty() && request.sort == Sort::kRelevance ? Sort::kNewest : request.sort;
}

std::string shown_word(const Node& word) {
  const std::string field = word.field ? std::string(spec(*word.field).name) + ":" : "";
  if (word.kind == NodeKind::kPhrase) return field + "\"" + word.text + "\"";
  return field + word.text + (word.kind == NodeKind::kPrefix ? "*" : "");
}

std::uint64_t count_documents(Snapshot& snapshot, const Xapian::Query& query) {
  Xapian::Enquire enquire(snapshot.database());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  return enquire.get_mset(0, 1, snapshot.database().get_doccount()).get_matches_estimated();
}

std::vector<WordInfo> word_infos(Snapshot& snapshot, const std::vector<Node>& words) {
  std::vector<WordInfo> infos;
  for (const Node& word : words) {
    const XapianQuery query = to_xapian(word, context_of(snapshot));
    // One that holds no searchable text has its warning already.
    const bool is_word = query.query.get_type() != Xapian::Query::LEAF_MATCH_ALL;
    if (is_word) infos.push_back({shown_word(word), count_documents(snapshot, query.query)});
  }
  return infos;
}

}  // namespace

SearchResponse answer(Snapshot& snapshot, const SearchRequest& request) {
  SearchResponse response;
  response.index = snapshot.info();
  response.warnings = request.query.warnings;

  const Node root = apply_match(request.query.root, request.match);
  response.reading = describe(root);
  const std::vector<Node> words = positive_words(root);
  XapianQuery query = to_xapian(root, context_of(snapshot));
  response.warnings.insert(response.warnings.end(), query.warnings.begin(), query.warnings.end());

  const FacetColumns& columns = snapshot.columns();
  const SelectionTest selection(columns, request, response.warnings);
  const FacetCounter counter(columns, selection);
  OldestFirst oldest;
  Xapian::Enquire enquire(snapshot.database());
  enquire.set_query(query.query);
  put_order(enquire, order_of(request, words), oldest);
  // With all documents to check, no match is skipped and the counter sees each one. A limit of 0 asks for
  // one hit, since Xapian does not match at all for none.
  const Xapian::MSet matches = enquire.get_mset(request.offset, std::max(request.limit, 1U),
                                                snapshot.database().get_doccount(), nullptr, &counter);
  const MatchCounts& counts = counter.counts();
  response.total = counts.total;

  HitBuilder builder(snapshot, words);
  for (auto match = matches.begin(); match != matches.end() && response.hits.size() < request.limit;
       ++match) {
    response.hits.push_back(builder.build_hit(match.get_document().get_data(), request));
    response.hits.back().score = match.get_weight();
  }
  for (const FacetSpec& facet : kFacets) {
    const auto at = static_cast<std::size_t>(facet.facet);
    if (!request.wants_facet[at]) continue;
    response.facets[at] = list_facet(
        facet.facet, {columns.facet(facet.facet), counts.facets[at], selection, request.facet_limit});
  }
  response.histogram = make_histogram(columns.dates(), counts.dates, request.interval);
  response.words = word_infos(snapshot, words);
  return response;
}

std::optional<ArticleResponse> find_article(Snapshot& snapshot, std::string_view id,
                                            const ParsedQuery& query) {
  const std::string term = key_term(id);
  const auto posting = snapshot.database().postlist_begin(term);
  if (posting == snapshot.database().postlist_end(term)) return std::nullopt;
  HitBuilder builder(snapshot, positive_words(query.root));
  return builder.build_article(snapshot.database().get_document(*posting).get_data());
}

}  // namespace dateline
