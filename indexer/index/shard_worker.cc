#include "indexer/index/shard_worker.h"

#include <exception>
#include <new>
#include <stdexcept>

#include "indexer/index/index_database.h"
#include "indexer/index/message_channel.h"
#include "indexer/index/shard_reader.h"

namespace dateline {
namespace {

class Worker {
 public:
  Worker(const BuildContext& context, BuildBoard& board, unsigned number)
      : context_(context), board_(board), mine_(board.workers[number]) {
    context_.options.stopped = [&board] { return board.is_stopping.load(); };
    builder_.emplace(context_);
  }

  // Until the other end closes.
  void run(int socket) {
    while (const auto message = receive_message(socket)) {
      if (message->kind != MessageKind::kTask)
        throw std::logic_error("a worker was told what it did not ask");
      const ShardTask task = decode_task(message->bytes);
      const std::uint32_t number = task.shard.number;
      ShardReader reader(context_.plan, task, mine_.place, builder_->kept());
      if (!read(reader)) {
        ShardOutcome nothing;
        nothing.report.is_interrupted = true;
        send_message(socket, {MessageKind::kOutcome, number, encode_outcome(nothing)});
        continue;
      }
      send_message(socket, {MessageKind::kKeys, number, encode_keys(reader.keys())});
      const auto taken = receive_message(socket);
      if (!taken) return;
      if (taken->kind != MessageKind::kTaken || taken->shard != number) {
        throw std::logic_error("a worker was told of another shard than its own");
      }
      const ShardOutcome outcome = build(task.shard, reader, decode_taken(taken->bytes));
      send_message(socket, {MessageKind::kOutcome, number, encode_outcome(outcome)});
    }
  }

 private:
  bool read(ShardReader& reader) const {
    try {
      reader.read(context_.options.stopped);
      return true;
    } catch (const Stopped&) {
      return false;
    }
  }

  ShardOutcome build(const Shard& shard, const ShardReader& reader, const std::vector<TakenId>& taken) {
    ShardInput input;
    input.number = shard.number;
    input.range = shard.range;
    for (const TakenId& one : taken) input.ledger.hold({0, one.id, 0, "", {}}, one.owner);
    input.read = [&reader](std::uint32_t owner) { return reader.file(owner); };
    input.progress = [this](const SyncProgress& progress) {
      mine_.files = files_ + progress.files_done;
      mine_.articles = articles_ + progress.articles;
      mine_.failures = failures_ + progress.failures;
    };
    ShardOutcome outcome = builder_->build(input);
    reader.check_unchanged();
    files_ += shard.range.end - shard.range.first;
    articles_ += outcome.report.added + outcome.report.changed + outcome.report.unchanged;
    mine_.files = files_;
    failures_ += outcome.report.failures;
    mine_.articles = articles_;
    mine_.failures = failures_;
    return outcome;
  }

  BuildContext context_;
  BuildBoard& board_;
  WorkerBoard& mine_;
  std::optional<ShardBuilder> builder_;
  std::uint64_t files_ = 0;  // of the shards that are done
  std::uint64_t articles_ = 0;
  std::uint64_t failures_ = 0;
};

std::string words_of_current_exception() {
  try {
    throw;
  } catch (const Xapian::Error& error) {
    return words_of(error);
  } catch (const std::bad_alloc&) {
    return "out of memory";
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace

void run_shard_worker(const BuildContext& context, BuildBoard& board, unsigned number, int socket) noexcept {
  try {
    Worker(context, board, number).run(socket);
  } catch (...) {
    send_message(socket, {MessageKind::kFailed, 0, words_of_current_exception()});
  }
}

}  // namespace dateline
