// SyncPass: goes through a plan in path order and brings the index file by file to what stands on the disk:
// unchanged files cost nothing, touched ones a digest, others are read. Ends with everything committed but
// the caller's own last rows. One run, one thread.
#pragma once

#include "indexer/index/sync_plan.h"
#include "indexer/index/sync_run.h"

namespace dateline {

// Items of a plan that stand together.
struct PlanRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;  // behind the last

  friend bool operator==(const PlanRange&, const PlanRange&) = default;
};

// Reads the file of a plan's item, or opens it if its format is streamed.
FileRead read_item(const SyncPlan& plan, const PlanItem& item);

// Sets report.is_interrupted when the run was asked to stop. Throws RefusedArticle, Xapian::Error and
// std::system_error, with the last commit intact.
void run_pass(SyncRun& run, SyncPlan& plan);
// The same for some of its items.
void run_pass(SyncRun& run, SyncPlan& plan, PlanRange range);

}  // namespace dateline
