#include "server/http/fair_queue.h"

#include <algorithm>

namespace dateline {

bool FairQueue::give_turn(Clients::iterator client) {
  Client& one = client->second;
  if (one.has_turn || one.first == nullptr || one.working >= bounds_.share) return false;
  one.has_turn = true;
  turns_.push_back(client);
  return true;
}

bool FairQueue::push(GateTask& task) {
  std::unique_lock lock(mutex_);
  if (waiting_ == bounds_.waiting) return false;
  const auto client = clients_.try_emplace(task.client).first;
  task.next = nullptr;
  (client->second.first == nullptr ? client->second.first : client->second.last->next) = &task;
  client->second.last = &task;
  ++waiting_;
  const bool has_turn = give_turn(client);
  lock.unlock();
  if (has_turn) has_turns_.notify_one();
  return true;
}

GateTask* FairQueue::take() {
  std::unique_lock lock(mutex_);
  has_turns_.wait(lock, [this] { return !turns_.empty() || (is_closed_ && waiting_ == 0); });
  if (turns_.empty()) return nullptr;
  const auto client = turns_.front();
  turns_.pop_front();
  Client& one = client->second;
  one.has_turn = false;
  GateTask* task = one.first;
  one.first = task->next;
  --waiting_;
  ++one.working;
  ++working_;
  const bool has_turn = give_turn(client);
  const bool is_over = is_closed_ && waiting_ == 0;
  lock.unlock();
  if (has_turn) has_turns_.notify_one();
  if (is_over) has_turns_.notify_all();
  return task;
}

void FairQueue::finish(const GateTask& task) {
  std::unique_lock lock(mutex_);
  const auto client = clients_.find(task.client);
  --client->second.working;
  --working_;
  const bool is_done = client->second.first == nullptr && client->second.working == 0;
  if (is_done) clients_.erase(client);
  const bool has_turn = !is_done && give_turn(client);
  lock.unlock();
  if (has_turn) has_turns_.notify_one();
}

bool FairQueue::remove(GateTask& task) {
  const std::lock_guard lock(mutex_);
  const auto client = clients_.find(task.client);
  if (client == clients_.end()) return false;
  Client& one = client->second;
  GateTask* before = nullptr;
  GateTask* at = one.first;
  for (; at != nullptr && at != &task; at = at->next) before = at;
  if (at == nullptr) return false;
  (before == nullptr ? one.first : before->next) = task.next;
  if (one.last == &task) one.last = before;
  --waiting_;
  if (one.first == nullptr) {
    if (one.has_turn) turns_.erase(std::find(turns_.begin(), turns_.end(), client));
    one.has_turn = false;
    if (one.working == 0) clients_.erase(client);
  }
  if (is_closed_ && waiting_ == 0) has_turns_.notify_all();
  return true;
}

void FairQueue::close() {
  const std::lock_guard lock(mutex_);
  is_closed_ = true;
  has_turns_.notify_all();
}

std::size_t FairQueue::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_;
}

std::size_t FairQueue::working() const {
  const std::lock_guard lock(mutex_);
  return working_;
}

}  // namespace dateline
