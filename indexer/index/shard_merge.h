// ShardMerge: the databases of a build's shards as one, compacted. Articles keep their order, so that docids
// count on from shard to shard. Used by BulkBuild.
#pragma once

#include <filesystem>
#include <vector>

namespace dateline {

// Writes the database `to` (its folder may be there, without a database) from those at `shards`, of which
// there may be none. Nothing is made durable. Throws Xapian::Error and std::system_error.
void merge_shards(const std::vector<std::filesystem::path>& shards, const std::filesystem::path& to);

}  // namespace dateline
