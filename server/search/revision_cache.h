// RevisionCache: what was read of the revisions in use, so that the threads of one revision share it:
// columns, words, names. Safe from any thread; reading one revision makes those wait who want the same kind
// of thing.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

template <class Table>
class RevisionCache {
 public:
  // What is kept of the revision, else what `load` gives (a shared_ptr<const Table>), which is then kept.
  // What `load` throws goes to the caller, and nothing is kept.
  template <class Load>
  std::shared_ptr<const Table> get(const std::string& revision_key, const Load& load) {
    const std::lock_guard lock(mutex_);
    for (const auto& [key, table] : kept_) {
      if (key == revision_key) return table;
    }
    std::shared_ptr<const Table> table = load();
    if (kept_.size() == kKept) kept_.erase(kept_.begin());
    kept_.emplace_back(revision_key, table);
    return table;
  }

 private:
  // The newest, and the one before it, which some thread may still answer from.
  static constexpr std::size_t kKept = 2;

  std::mutex mutex_;
  std::vector<std::pair<std::string, std::shared_ptr<const Table>>> kept_;
};

}  // namespace dateline
