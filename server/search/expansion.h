// Expansion: a query's tree completed by what the index knows: the words behind a star or a tilde, other
// spellings of names, corrections, the word that is still being typed. What it adds stands in the tree, so
// that matching, ranking, marks and "how I read your query" agree. One request, one thread.
#pragma once

#include <vector>

#include "server/query/ast.h"
#include "server/search/search_request.h"
#include "server/search/snapshot.h"

namespace dateline {

// The most words that deploy*, and a word that is being typed, stand for: the most frequent ones.
inline constexpr std::size_t kMaxExpansion = 100;
inline constexpr std::size_t kMaxCompletions = 20;
// The most words that kurks~ stands for: the nearest ones.
inline constexpr std::size_t kMaxLikenesses = 50;
// A word that is being typed is completed from so many letters on.
inline constexpr std::size_t kMinCompletedLetters = 2;

struct Expansion {
  Node root;                      // as matching reads it: the request's match applied
  std::vector<Warning> warnings;  // wildcard_limited
};

// The switches of the request say what is done; what a person marked with a star or a tilde is always looked
// up. Words below NOT are not corrected: that would take away articles for a word that nobody typed. Throws
// Xapian::Error, and QueryTimeout when the request's deadline passes first.
Expansion expand(const SearchRequest& request, Snapshot& snapshot);

// What the nearest articles are looked for by when an expanded query finds nothing: any_match.h's loosest(),
// each word by itself.
Node nearest(const Node& root, Analyzer& analyzer);

}  // namespace dateline
