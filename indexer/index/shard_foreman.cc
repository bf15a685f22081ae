#include "indexer/index/shard_foreman.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <system_error>
#include <unordered_set>

#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"
#include "indexer/index/message_channel.h"
#include "indexer/index/shard_worker.h"

namespace dateline {
namespace {

constexpr int kPollMilliseconds = 50;
constexpr std::chrono::milliseconds kShowStep{100};
constexpr std::uint64_t kMaxDeaths = 20;

std::string how_it_ended(const ProcessEnd& end) {
  if (end.signal == 0) return "ended with code " + std::to_string(end.code);
  return "was ended by signal " + std::to_string(end.signal) + " (" + ::strsignal(end.signal) + ")";
}

}  // namespace

ShardForeman::ShardForeman(const BuildContext& context, BuildBoard& board, ProgressSink progress)
    : context_(context), board_(board), progress_(std::move(progress)) {}

std::vector<BuiltShard> ShardForeman::build(ShardCutter cutter, unsigned workers) {
  WorkerPool pool(std::min(workers, kMaxWorkers), [this](unsigned number, int socket) {
    run_shard_worker(context_, board_, number, socket);
  });
  at_work_.resize(pool.count());
  while (true) {
    if (context_.options.stopped && context_.options.stopped()) board_.is_stopping = true;
    hand_out(pool, cutter);
    if (std::none_of(at_work_.begin(), at_work_.end(), [](const auto& job) { return job.has_value(); }))
      break;
    listen(pool);
    show_progress();
  }
  std::vector<BuiltShard> built;
  for (auto& [number, job] : jobs_) {
    if (!job.is_done) drop(number);
    built.push_back({job.task.shard, std::move(job.outcome), job.articles_read});
  }
  return built;
}

std::optional<std::uint32_t> ShardForeman::next_job(ShardCutter& cutter) {
  if (board_.is_stopping) return std::nullopt;
  if (!again_.empty()) {
    const std::uint32_t number = again_.front();
    again_.pop_front();
    return number;
  }
  auto shard = cutter.next();
  if (!shard) return std::nullopt;
  const std::uint32_t number = shard->number;
  jobs_[number].task.shard = *shard;
  return number;
}

void ShardForeman::hand_out(WorkerPool& pool, ShardCutter& cutter) {
  for (unsigned worker = 0; worker < pool.count(); ++worker) {
    if (at_work_[worker]) continue;
    const auto number = next_job(cutter);
    if (!number) return;
    at_work_[worker] = number;
    // One that is gone is noticed when its socket is read.
    send_message(pool.socket(worker), {MessageKind::kTask, *number, encode_task(jobs_[*number].task)});
  }
}

void ShardForeman::listen(WorkerPool& pool) {
  std::vector<pollfd> sockets;
  for (unsigned worker = 0; worker < pool.count(); ++worker)
    sockets.push_back({pool.socket(worker), POLLIN, 0});
  if (::poll(sockets.data(), sockets.size(), kPollMilliseconds) < 0 && errno != EINTR) {
    throw std::system_error(errno, std::generic_category(), "poll");
  }
  for (unsigned worker = 0; worker < pool.count(); ++worker) {
    if (sockets[worker].revents != 0) take(pool, worker);
  }
}

void ShardForeman::take(WorkerPool& pool, unsigned worker) {
  auto message = receive_message(pool.socket(worker));
  if (!message) return bury(pool, worker);
  if (message->kind == MessageKind::kFailed) throw std::runtime_error(message->bytes);
  if (at_work_[worker] != message->shard) {
    throw std::logic_error("a worker told of shard " + std::to_string(message->shard) + ", which it has not");
  }
  if (message->kind == MessageKind::kKeys) return take_keys(pool, worker, std::move(message->bytes));
  finish(message->shard, decode_outcome(message->bytes));
  at_work_[worker].reset();
  settle_keys(pool);
}

void ShardForeman::finish(std::uint32_t number, ShardOutcome outcome) {
  Job& job = jobs_[number];
  job.outcome = std::move(outcome);
  job.is_done = true;
}

// A shard that the run has no time for any more.
void ShardForeman::drop(std::uint32_t number) {
  std::filesystem::remove_all(shard_at(context_, number).folder);
  ShardOutcome nothing;
  nothing.report.is_interrupted = true;
  finish(number, std::move(nothing));
}

void ShardForeman::take_keys(WorkerPool& pool, unsigned worker, std::string bytes) {
  Job& job = jobs_[*at_work_[worker]];
  if (!job.is_settled) {
    job.keys = std::move(bytes);
    return settle_keys(pool);
  }
  // What was decided stands, so what it was decided for must be the same.
  if (hex(sha256(bytes)) != job.keys_digest) {
    throw std::runtime_error("files changed while they were read, from '" +
                             name_of({job.task.shard.range.first, BuildPlace::kReading}) +
                             "' on; run it again");
  }
  send_message(pool.socket(worker), {MessageKind::kTaken, *at_work_[worker], job.taken});
}

void ShardForeman::settle_keys(WorkerPool& pool) {
  for (auto at = jobs_.find(next_to_settle_); at != jobs_.end(); at = jobs_.find(next_to_settle_)) {
    auto& [number, job] = *at;
    // A shard that was stopped while it was read has no keys.
    if (!job.keys && !job.is_done) return;
    if (job.keys) {
      const std::vector<WantedKey> keys = decode_keys(*job.keys);
      job.taken = taken_of(keys);
      job.articles_read = keys.size();
      job.keys_digest = hex(sha256(*job.keys));
      job.keys.reset();
      const auto holder = std::find(at_work_.begin(), at_work_.end(), std::optional(number));
      if (holder != at_work_.end()) {
        send_message(pool.socket(static_cast<unsigned>(holder - at_work_.begin())),
                     {MessageKind::kTaken, number, job.taken});
      }
    }
    job.is_settled = true;
    ++next_to_settle_;
  }
}

std::string ShardForeman::taken_of(const std::vector<WantedKey>& keys) {
  std::vector<TakenId> taken;
  std::unordered_set<std::string> fresh;
  for (const WantedKey& key : keys) {
    const KeyChoice choice = ledger_.settle(key.wanted, key.place, key.owner);
    for (std::uint64_t attempt = 0; attempt < choice.attempt; ++attempt) {
      const std::string id = article_id(attempted_key(key.wanted, key.place, attempt));
      if (fresh.count(id) == 0) taken.push_back({id, *ledger_.find(id)});
    }
    fresh.insert(choice.id);
  }
  return encode_taken(taken);
}

void ShardForeman::bury(WorkerPool& pool, unsigned worker) {
  const BuildPlace place = BuildPlace::unpack(board_.workers[worker].place);
  const ProcessEnd end = pool.replace(worker);
  if (!at_work_[worker]) {
    if (++idle_deaths_ > kMaxDeaths)
      throw std::runtime_error("a worker " + how_it_ended(end) + " with nothing to do");
    return;
  }
  const std::uint32_t number = *at_work_[worker];
  at_work_[worker].reset();
  Job& job = jobs_[number];
  // Whoever takes the shard over sends them again, and would get two answers.
  job.keys.reset();
  if (board_.is_stopping) {
    drop(number);
    return settle_keys(pool);
  }
  // It may have been an accident. What happens twice at the same place is that place's doing, unless it is
  // the kernel that kills whoever has most memory.
  const bool is_again = job.last_death == place;
  if ((is_again && end.signal == SIGKILL) || ++job.deaths > kMaxDeaths) {
    throw std::runtime_error("a worker " + how_it_ended(end) + " at '" + name_of(place) + "'");
  }
  if (is_again) job.task.faults.push_back({place, "the process that indexed it " + how_it_ended(end)});
  job.last_death = place;
  again_.push_back(number);
}

std::string ShardForeman::name_of(const BuildPlace& place) const {
  const PlanItem& item = context_.plan.items.at(place.owner);
  return printable(shown_path(context_.plan.roots[item.root], item.path));
}

void ShardForeman::show_progress() {
  const auto now = std::chrono::steady_clock::now();
  if (!progress_ || now - shown_ < kShowStep) return;
  shown_ = now;
  SyncProgress progress;
  progress.files_seen = context_.plan.items.size();
  for (const WorkerBoard& worker : board_.workers) {
    progress.files_done += worker.files;
    progress.articles += worker.articles;
    progress.failures += worker.failures;
  }
  // Each part of a file counts as one.
  progress.files_done = std::min(progress.files_done, progress.files_seen);
  progress_(progress);
}

}  // namespace dateline
