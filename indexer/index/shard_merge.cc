#include "indexer/index/shard_merge.h"

#include <sys/resource.h>
#include <xapian.h>

namespace dateline {
namespace {

// Each open database has several files.
void allow_many_files() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

void merge_shards(const std::vector<std::filesystem::path>& shards, const std::filesystem::path& to) {
  if (shards.empty()) {
    Xapian::WritableDatabase(to.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS)
        .commit();
    return;
  }
  allow_many_files();
  Xapian::Database all;
  for (const auto& shard : shards) all.add_database(Xapian::Database(shard.string()));
  all.compact(to.string(), Xapian::DBCOMPACT_MULTIPASS);
}

}  // namespace dateline
