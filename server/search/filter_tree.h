// Filter tree: the filter of a request (server/query/filter.h) as nodes that find documents, beside those of
// its words (match_tree.h). One request, one thread.
#pragma once

#include <vector>

#include "server/query/filter.h"
#include "server/search/match_node.h"

namespace dateline {

// What `words` finds and `filter` passes; `words` itself when nothing is filtered. A facet value that the
// index does not know passes nothing and becomes a warning (unknown_value). `readers` outlives the node.
// Throws Xapian::Error.
NodePtr filtered_node(NodePtr words, const Filter& filter, PostingReaders& readers,
                      std::vector<Warning>& warnings);

}  // namespace dateline
