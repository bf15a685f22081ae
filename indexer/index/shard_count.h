// ShardCount: whether the shards of a build hold what their builders were given and said they made. Used by
// BulkBuild before and after merging: an article that got lost on the way is an error, not a smaller index.
#pragma once

#include <vector>

#include "indexer/index/shard_foreman.h"
#include "indexer/index/shard_merge.h"

namespace dateline {

// The databases to merge. Throws std::runtime_error, naming the shard and both counts, when a shard has no
// database or another number of articles than its report says, or fewer than were read without as many
// failures. One that was stopped may have anything that its report says.
ShardDatabases count_shards(const BuildContext& context, const std::vector<BuiltShard>& built);

}  // namespace dateline
