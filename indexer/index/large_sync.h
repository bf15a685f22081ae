// LargeSync: a sync that changes much of an index makes its next generation in place of many commits: to put
// articles into a large database one by one takes longer than to build it. Used by sync(); one thread, with
// the WriterLock held.
#pragma once

#include <optional>

#include "indexer/index/sync_plan.h"

namespace dateline {

// What sync() knows when it chooses.
struct LargeSync {
  const SyncOptions& options;
  const Authority& authority;
  const SyncPlan& plan;
  const SyncReport& noted;  // by the plan
  const ProgressSink& progress;
};

// Whether the plan is over everything, all of it can be reached, and more than a twentieth of its articles,
// and more than `least`, come, go or are others. Reads files whose times changed as far as it takes to know.
bool is_large(const LargeSync& sync, std::uint64_t least = 1000);

// Builds and publishes the next generation. nullopt, with nothing changed: a file could not be read or lost
// too many of its articles, so that what the index has must be kept as only a sync in place does. A run that
// was stopped leaves the index as it was.
std::optional<SyncReport> build_next(const LargeSync& sync, const Generation& live);

}  // namespace dateline
