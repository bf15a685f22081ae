// Word infos: the words of a query as they were read, each with the number of articles that have it, for "how
// I read your query". One request, one thread.
#pragma once

#include <vector>

#include "server/query/ast.h"
#include "server/search/deadline.h"
#include "server/search/match_tree.h"
#include "server/search/search_response.h"
#include "server/search/snapshot.h"

namespace dateline {

// `words` as positive_words() gives them, after expansion. Another spelling that no article has is left out,
// as is a word that holds no searchable text. Throws Xapian::Error, and QueryTimeout when the deadline
// passes.
// `matched` is the tree of the query they are of, all of whose matches were walked; what it counted is not
// counted again.
std::vector<WordInfo> word_infos(Snapshot& snapshot, const std::vector<Node>& words, const MatchTree& matched,
                                 const Deadline& deadline = {});

}  // namespace dateline
