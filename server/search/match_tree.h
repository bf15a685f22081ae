// Match tree: the AST as nodes that find documents (match_node.h); what they weigh is the scorer's. A plain
// word is looked for by its stem in title or body; quoted words, NEAR and ADJ by their exact forms and
// positions; prefixes, likenesses and completions by the forms that expansion gave them. One request, one
// thread. Not for the choices of a request (SearchRequest's selections and dates), which are tested beside
// it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "server/query/ast.h"
#include "server/search/counted_node.h"
#include "server/search/match_node.h"

namespace dateline {

// A word, phrase, prefix or likeness of the query, and what finds it; part of the tree.
struct CountedWord {
  NodeKind kind = NodeKind::kWord;
  std::string text;
  std::optional<TextField> field;
  CountedNode* node = nullptr;
};

struct MatchTree {
  NodePtr root;
  std::vector<CountedWord> words;
  std::vector<Warning> warnings;  // unknown_value, no_letters
};

// A word that stems differently in the languages of the index finds each stem only in articles of the
// languages that make it ("notes" is "not" in French alone). A word that holds no searchable text is left
// out; a query of none but such finds everything, as an empty one does. `readers` outlives the tree. Throws
// Xapian::Error.
MatchTree make_match_tree(const Node& root, Analyzer& analyzer, PostingReaders& readers);

}  // namespace dateline
