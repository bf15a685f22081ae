// BulkBuild: a new generation from all files of a plan: in shards, by several processes or this one, merged
// into one database. What comes out does not depend on how the work was shared. Used by sync() for a new
// index and by rebuild(); one thread, with the WriterLock held. Forks: no other thread may exist when the run
// was told of more than one worker.
#pragma once

#include <optional>

#include "indexer/index/index_writer.h"
#include "indexer/index/shard_foreman.h"

namespace dateline {

struct BuildJob {
  const SyncOptions& options;
  const Authority& authority;
  Generation generation;
  std::optional<Generation> previous{};  // where first_indexed is carried over from
  std::string uuid{};                    // of the index; "": a new one
  ProgressSink progress{};
  const SyncPlan* before = nullptr;  // with the records of `previous`, when its extraction may be kept
};

class BulkBuild {
 public:
  // Both must outlive this. No item of the plan has a record.
  BulkBuild(const BuildJob& job, SyncPlan& plan) : job_(job), plan_(plan) {}

  // Writes all articles, or what was done when the run was stopped; adds to `noted`. Throws as the parts do.
  SyncReport run(SyncReport noted);

  // After run(): for the last rows, and finish_build().
  IndexWriter& writer() { return *writer_; }

 private:
  std::vector<BuiltShard> build(BuildContext& context, BuildBoard& board);
  void merge(const BuildContext& context, std::vector<BuiltShard>& built);

  const BuildJob& job_;
  SyncPlan& plan_;
  std::optional<IndexWriter> writer_;
};

}  // namespace dateline
