// ShardForeman: has the shards of a build built by workers: hands them out in order, decides which article
// gets which key in the order of the shards, and takes the outcomes. A worker that dies is replaced; what it
// died of twice at the same place is left out of the index with a failure. Used by BulkBuild; one thread.
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <vector>

#include "indexer/index/build_context.h"
#include "indexer/index/shard_message.h"
#include "indexer/index/worker_pool.h"

namespace dateline {

struct BuiltShard {
  Shard shard;
  ShardOutcome outcome;
  std::optional<std::uint64_t> articles_read{};  // before it was built; nullopt: nobody counted
};

class ShardForeman {
 public:
  // All must outlive this. The board is in memory that processes share.
  ShardForeman(const BuildContext& context, BuildBoard& board, ProgressSink progress);

  // All shards of the plan, in order; when the run was stopped those that were begun, as far as they came.
  // Throws std::runtime_error when a worker fails, or was killed twice at the same place.
  std::vector<BuiltShard> build(ShardCutter cutter, unsigned workers);

 private:
  struct Job {
    ShardTask task;
    std::optional<std::string> keys{};             // sent, not yet settled
    std::string keys_digest{};                     // settled
    std::string taken{};                           // the answer to them
    std::optional<std::uint64_t> articles_read{};  // how many keys
    bool is_settled = false;
    bool is_done = false;
    ShardOutcome outcome{};
    std::uint64_t deaths = 0;
    std::optional<BuildPlace> last_death{};
  };

  void hand_out(WorkerPool& pool, ShardCutter& cutter);
  std::optional<std::uint32_t> next_job(ShardCutter& cutter);
  void listen(WorkerPool& pool);
  void take(WorkerPool& pool, unsigned worker);
  void take_keys(WorkerPool& pool, unsigned worker, std::string bytes);
  void settle_keys(WorkerPool& pool);
  std::string taken_of(const std::vector<WantedKey>& keys);
  void finish(std::uint32_t number, ShardOutcome outcome);
  void drop(std::uint32_t number);
  void bury(WorkerPool& pool, unsigned worker);
  std::string name_of(const BuildPlace& place) const;
  void show_progress();

  const BuildContext& context_;
  BuildBoard& board_;
  ProgressSink progress_;
  KeyLedger ledger_;
  std::map<std::uint32_t, Job> jobs_;                  // by shard number
  std::deque<std::uint32_t> again_;                    // whose workers died
  std::vector<std::optional<std::uint32_t>> at_work_;  // by worker: the shard's number
  std::uint32_t next_to_settle_ = 0;
  std::uint64_t idle_deaths_ = 0;
  std::chrono::steady_clock::time_point shown_{};
};

}  // namespace dateline
