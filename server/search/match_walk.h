// Match walk: all documents that a query finds, a window at a time.
#pragma once

#include "server/search/deadline.h"
#include "server/search/match_node.h"

namespace dateline {

// Calls visit(window, found) for each window in which something is found, ascending. `visit` may change the
// set. Windows begin at multiples of their size. Throws QueryTimeout when the deadline passes first, and what
// the nodes throw.
template <class Visit>
void walk_matches(MatchNode& root, const Deadline& deadline, const Visit& visit) {
  constexpr std::uint32_t kLast = kNoDocument - kNoDocument % kWindowSize;
  std::uint32_t from = 1;
  while (true) {
    deadline.check();
    const std::uint32_t first = root.next(from);
    if (first == kNoDocument) return;
    const Window window{first - first % kWindowSize};
    WindowSet found;
    root.generate(window, found);
    if (!found.empty()) visit(window, found);
    if (window.begin == kLast) return;
    from = window.begin + kWindowSize;
  }
}

// Where it is not known without looking, all matches are walked. Throws as walk_matches().
inline std::uint64_t count_matches(MatchNode& root, const Deadline& deadline) {
  if (const auto size = root.size()) return *size;
  std::uint64_t count = 0;
  walk_matches(root, deadline, [&count](const Window&, const WindowSet& found) { count += found.size(); });
  return count;
}

}  // namespace dateline
