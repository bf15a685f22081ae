// SyncPass: goes through a plan in path order and brings the index file by file to what stands on the disk:
// unchanged files cost nothing, touched ones a digest, others are read. Ends with everything committed but
// the caller's own last rows. One run, one thread.
#pragma once

#include "indexer/index/sync_plan.h"
#include "indexer/index/sync_run.h"

namespace dateline {

// Sets report.is_interrupted when the run was asked to stop. Throws RefusedArticle, Xapian::Error and
// std::system_error, with the last commit intact.
void run_pass(SyncRun& run, SyncPlan& plan);

}  // namespace dateline
