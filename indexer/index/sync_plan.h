// SyncPlan: what a run has to look at, before it reads a single file: every file that was found or is
// recorded, in path order over all roots, and which of them are unchanged, gone or out of reach. Decides
// which roots are left as they are. Made once a run; a plain value.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/index/file_record.h"
#include "indexer/index/folder_walk.h"
#include "indexer/index/roots.h"
#include "indexer/index/shrink_guard.h"
#include "indexer/index/sync.h"

namespace dateline {

enum class FileState {
  kFound,        // it stands there
  kGone,         // it is recorded and stands there no longer
  kNotLookedAt,  // recorded, and out of this run's scope or reach: its record counts
};

struct PlanItem {
  std::size_t root = 0;  // in SyncPlan::roots
  std::string path;      // within the root
  FileState state = FileState::kNotLookedAt;
  FileStamp stamp;  // when found
  std::optional<FileRecord> record;
  std::optional<FileStamp> sidecar{};  // of FILE.meta.yaml beside it, when found
};

struct SyncPlan {
  std::vector<Root> roots;
  std::vector<ShrinkGuard> guards;  // one a root
  std::vector<PlanItem> items;      // by full path
  bool is_whole = true;             // every root was looked at, all of it
};

struct PlanInput {
  std::vector<Root> roots;  // all that are recorded
  std::vector<Scope> scopes;
  std::vector<FileRecord> records;  // in any order
  // By root name: how many articles it has, when `records` are not all of them.
  std::map<std::string, std::uint64_t> articles{};
  // Called while another thread walks the scopes, for the records in place of `records`; empty: they are
  // there.
  std::function<std::vector<FileRecord>()> read_records{};
};

// The file as a person finds it.
std::string shown_path(const Root& root, const std::string& path);

// Walks the scopes and compares with the records. Notes in `report`: roots that are kept, what is not read,
// folders that cannot be looked into. Errors: a root that is new cannot be read. Throws Stopped.
Result<SyncPlan> make_plan(PlanInput input, const SyncOptions& options, SyncReport& report);

}  // namespace dateline
