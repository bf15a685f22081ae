// RevisionCache: what was read of the revisions in use, so that the threads of one revision share it:
// columns, words, names. Safe from any thread; making one revision's makes those wait who want the same kind
// of thing.
#pragma once

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "server/search/revision.h"

namespace dateline {

template <class Table>
class RevisionCache {
 public:
  struct Kept {
    IndexRevision revision;
    std::shared_ptr<const Table> table;
  };

  // What is kept of the revision, else what `make` gives, which is then kept. It is called with the newest
  // that is kept of the revisions that it follows, null when there is none. What it throws
  // goes to the caller, and nothing is kept.
  template <class Make>
  std::shared_ptr<const Table> get(const IndexRevision& revision, const Make& make) {
    const std::lock_guard lock(mutex_);
    const Kept* before = nullptr;
    for (const Kept& kept : kept_) {
      if (kept.revision == revision) return kept.table;
      if (!revision.follows(kept.revision)) continue;
      if (before == nullptr || kept.revision.follows(before->revision)) before = &kept;
    }
    std::shared_ptr<const Table> table = make(before);
    if (kept_.size() == kMostKept) kept_.erase(kept_.begin());
    kept_.push_back({revision, table});
    return table;
  }

 private:
  // The newest, and the one before it, which some thread may still answer from.
  static constexpr std::size_t kMostKept = 2;

  std::mutex mutex_;
  std::vector<Kept> kept_;
};

}  // namespace dateline
