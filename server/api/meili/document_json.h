// An article as a document of a Meilisearch client: the fields of a hit in ../README.md, its texts whole; as
// it was asked for, with the client's own marks. Pure functions; they never throw on foreign bytes.
#pragma once

#include "server/api/json_parts.h"
#include "server/api/meili/search_query.h"
#include "server/search/search_response.h"

namespace dateline {

// Every field, in one order.
Json article_document(const ArticleResponse& article);

// The fields that the query retrieves, and as it asks `_formatted` (which is not escaped: the client's marks
// stand in the text as it is), `_matchesPosition` (in bytes) and `_rankingScore`.
Json hit_document(const Hit& hit, const SearchQuery& query);

// Only these fields of a document, in its order.
Json chosen_fields(Json document, const FieldChoice& choice);

// A score, which has no upper end, between 0 and 1, in the same order: s / (1 + s); 1 where nothing is
// ranked.
double ranking_score(double score);

}  // namespace dateline
