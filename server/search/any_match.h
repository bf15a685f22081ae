// match=any: a query whose words are joined by OR. Pure function over the AST.
#pragma once

#include "server/query/ast.h"
#include "server/search/search_request.h"

namespace dateline {

// The tree as `match` asks: with kAny, words, phrases and groups at the top of the query are alternatives,
// while facet values, dates and exclusions still hold for all, and what a person joined by AND stays joined.
Node apply_match(Node root, Match match);

}  // namespace dateline
