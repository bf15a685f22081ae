// IndexStanding: what one run learned of the index that the next may build on without reading all records
// again: enough to tell whether a change of a few files concerns these files alone (touched_sync.h). Good for
// as long as nobody else writes, which its revision tells. A plain value.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "indexer/index/roots.h"
#include "indexer/schema/layout.h"

namespace dateline {

// A file (or folder) of a root: the root's name and the path within it.
struct FilePlace {
  std::string root;
  std::string path;

  friend bool operator==(const FilePlace&, const FilePlace&) = default;
  friend bool operator<(const FilePlace& left, const FilePlace& right) {
    return std::tie(left.root, left.path) < std::tie(right.root, right.path);
  }
};

struct IndexStanding {
  Generation generation;  // number 0: nothing is known
  std::string uuid;
  std::uint64_t revision = 0;
  std::vector<Root> roots;
  std::map<std::string, std::uint64_t> articles;  // by root name
  std::unordered_set<std::string> contested;      // as KeyLedger::contested()
  bool has_kept = false;                          // a root or file was left as it was (SyncReport::kept)
};

}  // namespace dateline
