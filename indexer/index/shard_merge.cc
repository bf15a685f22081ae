#include "indexer/index/shard_merge.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "indexer/index/read_back.h"

namespace dateline {
namespace {

// So many databases are open at a time: each has several files, and blocks of half a MiB together.
constexpr std::size_t kMostOpen = 64;

using Paths = std::vector<std::filesystem::path>;

void compact(const Paths& shards, const std::filesystem::path& to) {
  Xapian::Database all;
  for (const auto& shard : shards) all.add_database(Xapian::Database(shard.string()));
  all.compact(to.string(), Xapian::DBCOMPACT_MULTIPASS);
}

// Neighbours become one, in order, and go: PATHS[0].joined, ...
Paths joined(const Paths& shards) {
  Paths fewer;
  for (std::size_t at = 0; at < shards.size(); at += kMostOpen) {
    const auto first = shards.begin() + static_cast<std::ptrdiff_t>(at);
    const Paths group(first, first + static_cast<std::ptrdiff_t>(std::min(kMostOpen, shards.size() - at)));
    fewer.push_back(group.front());
    fewer.back() += ".joined";
    compact(group, fewer.back());
    for (const auto& shard : group) std::filesystem::remove_all(shard);
  }
  return fewer;
}

// The list was read in its shard, and may be cut into other pieces here.
void check_lists(const std::filesystem::path& path, const std::vector<Xapian::docid>& long_lists) {
  const Xapian::Database database(path.string());
  for (const Xapian::docid docid : long_lists) {
    if (reads_back(database, docid)) continue;
    throw std::runtime_error("db: merged, it does not give back the terms of article " +
                             std::to_string(docid) + "; nothing was published");
  }
}

}  // namespace

void merge_shards(const ShardDatabases& shards, const std::filesystem::path& to) {
  if (shards.paths.empty()) {
    Xapian::WritableDatabase(to.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS)
        .commit();
    return;
  }
  Paths paths = shards.paths;
  while (paths.size() > kMostOpen) paths = joined(paths);
  compact(paths, to);
  check_lists(to, shards.long_lists);
}

}  // namespace dateline
