// SplitFiles: joins what was recorded and reported of files whose parts were built by several workers, as if
// each had been read in one go. Used by BulkBuild, after all shards are built.
#pragma once

#include <vector>

#include "indexer/index/shard_foreman.h"

namespace dateline {

// The records of all files that were cut, whole; and mends the outcomes' lists of what failed and what is not
// read. A file that changed meanwhile, or lacks a part, will be looked at again by the next run.
std::vector<FileRecord> join_split_files(const BuildContext& context, std::vector<BuiltShard>& built);

}  // namespace dateline
