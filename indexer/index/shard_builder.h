// ShardBuilder: builds shards of a new generation, one after the other: the pass over some items of the plan,
// into a database of its own. Used by a worker for one shard at a time, and without workers for the whole.
// One thread.
#pragma once

#include <string>

#include "indexer/index/build_context.h"
#include "indexer/index/key_ledger.h"
#include "indexer/index/sync_pass.h"
#include "indexer/index/sync_run.h"

namespace dateline {

// What a shard takes beside the context.
struct ShardInput {
  std::uint32_t number = 0;
  PlanRange range;
  KeyLedger ledger{};                             // knows the keys that earlier shards took
  std::function<FileRead(std::uint32_t)> read{};  // SyncRun::read
  ProgressSink progress{};
};

struct ShardOutcome {
  SyncReport report;
  std::string facets;                     // FacetRows::encode()
  std::vector<Xapian::docid> long_lists;  // IndexWriter::long_lists()
};

// "SHARDS/000012", and the database in it.
Generation shard_at(const BuildContext& context, std::uint32_t number);

class ShardBuilder {
 public:
  // The context must outlive this. Opens the previous generation.
  explicit ShardBuilder(const BuildContext& context);

  // An article that the database refuses is left out with a failure. Throws as run_pass() otherwise.
  ShardOutcome build(const ShardInput& input);

  // Of the previous generation; nullptr when nothing of it may be kept.
  KeptExtraction* kept() { return kept_ ? &*kept_ : nullptr; }

 private:
  const BuildContext& context_;
  std::optional<Xapian::Database> previous_;
  std::optional<KeptExtraction> kept_;
};

}  // namespace dateline
