// ShardMerge: the databases of a build's shards as one, compacted. Articles keep their order, so that docids
// count on from shard to shard. Used by BulkBuild.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <vector>

namespace dateline {

struct ShardDatabases {
  std::vector<std::filesystem::path> paths;  // in order
  std::uint64_t articles = 0;                // in all of them
  std::vector<Xapian::docid> long_lists;     // of the merged database: those to be read again (read_back.h)
};

// Writes the database `to` (its folder may be there, without a database) from those at `shards`, of which
// there may be none; very many are joined in rounds, and are gone afterwards. Nothing is made durable. Throws
// Xapian::Error and std::system_error, std::runtime_error when the database does not give back the terms of
// an article.
void merge_shards(const ShardDatabases& shards, const std::filesystem::path& to);

}  // namespace dateline
