// ScopeWalks: what stands below each scope of a run, by one walk a part. Needs nothing of the index, so that
// it can be done while another thread reads that. Plain values.
#pragma once

#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/index/folder_walk.h"
#include "indexer/index/roots.h"
#include "indexer/index/sync.h"

namespace dateline {

struct PartWalk {
  std::string below;  // the path within the root that was walked; "": all of it
  Result<Walk> walk;
};

// For each scope, in their order, a walk of each part of it (of a sidecar's file in place of the sidecar).
// Calls options.entered and options.stopped in this thread. Throws Stopped.
std::vector<std::vector<PartWalk>> walk_scopes(const std::vector<Scope>& scopes, const SyncOptions& options);

}  // namespace dateline
