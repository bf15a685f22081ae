// BuildContext: what all who work on one new generation share: what was asked, the plan, and where the parts
// go. Workers have it by inheritance (fork), so that it never travels. Made by BulkBuild.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "indexer/authority/authority.h"
#include "indexer/index/index_writer.h"
#include "indexer/index/sync_plan.h"

namespace dateline {

// What one worker is at, for the others to see.
struct WorkerBoard {
  std::atomic<std::uint64_t> files = 0;     // done
  std::atomic<std::uint64_t> articles = 0;  // done
  std::atomic<std::uint64_t> failures = 0;
  std::atomic<std::uint64_t> place = 0;  // what it works on (BuildPlace)
};

// In memory that all processes of a build share.
struct BuildBoard {
  std::atomic<bool> is_stopping = false;
  std::atomic<std::uint64_t> words_end = 0;  // SharedWordsFile
  std::array<WorkerBoard, kMaxWorkers> workers;
};

struct BuildContext {
  SyncOptions options;
  const Authority& authority;
  SyncPlan& plan;
  std::optional<Generation> previous;  // where first_indexed is carried over from
  std::filesystem::path shards;        // the folder of the shards' folders
  SharedWordsFile words;
  BatchBounds bounds;
  const SyncPlan* before = nullptr;  // with its records, whose extraction is kept
};

}  // namespace dateline
