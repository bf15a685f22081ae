#include "indexer/index/shard_merge.h"

#include <sys/resource.h>

#include <stdexcept>
#include <string>

#include "indexer/index/read_back.h"

namespace dateline {
namespace {

// Each open database has several files.
void allow_many_files() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
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
  allow_many_files();
  Xapian::Database all;
  for (const auto& shard : shards.paths) all.add_database(Xapian::Database(shard.string()));
  all.compact(to.string(), Xapian::DBCOMPACT_MULTIPASS);
  check_lists(to, shards.long_lists);
}

}  // namespace dateline
