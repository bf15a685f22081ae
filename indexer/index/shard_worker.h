// ShardWorker: the whole of a worker process: takes tasks from its socket, reads and builds their shards, and
// answers, until the socket closes.
#pragma once

#include "indexer/index/build_context.h"

namespace dateline {

// `number` is the worker's place on the board. Throws nothing: what ends the work is a kFailed message.
void run_shard_worker(const BuildContext& context, BuildBoard& board, unsigned number, int socket) noexcept;

}  // namespace dateline
