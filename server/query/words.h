// The words of a query: what highlighting marks, and how many a person typed. Pure functions over the AST.
#pragma once

#include <cstddef>
#include <vector>

#include "server/query/ast.h"

namespace dateline {

// The words, phrases, prefixes and likenesses that an article is found by, in order, without those below a
// NOT; each once. Words of NEAR and ADJ stand among them as phrases of one word, since they match exact
// forms; a name's other spellings follow its words, as phrases with `typed`. The nodes have no children.
std::vector<Node> positive_words(const Node& root);

// How many words were typed: each word, each word of a phrase, each prefix, facet value and date.
std::size_t count_typed_words(const Node& root);

}  // namespace dateline
