// BuildLimits: how a build keeps to the memory it was given, and whether the disk has room for it. Chosen
// once a build, from sizes alone. Pure functions but for check_space().
#pragma once

#include <cstdint>
#include <filesystem>

#include "indexer/base/result.h"
#include "indexer/index/index_writer.h"
#include "indexer/index/sync_plan.h"

namespace dateline {

struct BuildLimits {
  unsigned workers = 1;           // of options.workers, those that there is memory for
  std::uint64_t shard_bytes = 0;  // of files in a shard
  BatchBounds bounds;
};

// For a build of `bytes` bytes of files by options.workers within options.memory.
BuildLimits limits_of(const SyncOptions& options, std::uint64_t bytes);

// Bytes of disk that a build of the plan takes at its peak, at least: shards and the whole are there
// together.
std::uint64_t space_wanted(const SyncPlan& plan);

// Error: the disk of `folder` has fewer bytes free. Names the folder, what is free and what is wanted.
Outcome check_space(const std::filesystem::path& folder, std::uint64_t wanted);

}  // namespace dateline
