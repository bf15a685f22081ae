// The words of a query: what highlighting marks, and how many a person typed. Pure functions over the AST.
#pragma once

#include <cstddef>
#include <vector>

#include "server/query/ast.h"

namespace dateline {

// The words, phrases and prefixes that an article is found by, in order, without those below a NOT; each
// once. Words of NEAR and ADJ stand among them as phrases of one word, since they match exact forms. The
// nodes have no children.
std::vector<Node> positive_words(const Node& root);

// How many words were typed: each word, each word of a phrase, each prefix, facet value and date.
std::size_t count_typed_words(const Node& root);

}  // namespace dateline
