// match=any, and the loosest reading of a query: words joined by OR. Pure functions over the AST.
#pragma once

#include "server/query/ast.h"
#include "server/search/search_request.h"

namespace dateline {

// The tree as `match` asks: with kAny, words, phrases and groups of a query are alternatives, also those in
// parentheses and the words of a name, while facet values, dates and exclusions still hold for all, and what
// a person joined by AND stays joined.
Node apply_match(Node root, Match match);

// What the nearest articles are looked for by when nothing matches: any of the words at all, with the facet
// values, dates and exclusions that stand beside them at the top. kAll when there are no words.
Node loosest(const Node& root);

}  // namespace dateline
