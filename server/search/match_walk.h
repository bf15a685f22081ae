// Match walk: all documents that a query finds, a window at a time.
#pragma once

#include "server/search/match_node.h"

namespace dateline {

// Calls visit(window, found) for each window in which something is found, ascending. `visit` may change the
// set. Throws what the nodes throw.
template <class Visit>
void walk_matches(MatchNode& root, const Visit& visit) {
  std::uint32_t from = 1;
  while (true) {
    const Window window{root.next(from)};
    if (window.begin == kNoDocument) return;
    WindowSet found;
    root.generate(window, found);
    if (!found.empty()) visit(window, found);
    if (window.begin > kNoDocument - kWindowSize) return;
    from = window.begin + kWindowSize;
  }
}

// Where it is not known without looking, all matches are walked.
inline std::uint64_t count_matches(MatchNode& root) {
  if (const auto size = root.size()) return *size;
  std::uint64_t count = 0;
  walk_matches(root, [&count](const Window&, const WindowSet& found) { count += found.size(); });
  return count;
}

}  // namespace dateline
