#include "server/search/search_gate.h"

#include <algorithm>
#include <thread>

namespace dateline {

SearchGate::SearchGate(std::size_t places)
    : places_(std::max<std::size_t>(places > 0 ? places : std::thread::hardware_concurrency(), 2)) {}

bool SearchGate::has_room(SearchCost cost) const {
  return taken_ < places_ && (cost == SearchCost::kCheap || taken_dear_ < places_ / 2);
}

void SearchGate::take(SearchCost cost) {
  ++taken_;
  if (cost == SearchCost::kDear) ++taken_dear_;
}

// Whoever waits came first, but for dear ones that must wait for their own kind.
bool SearchGate::is_next(SearchCost cost) const {
  return has_room(cost) && std::none_of(waiting_.begin(), waiting_.end(),
                                        [this](const Waiter* waiter) { return has_room(waiter->cost); });
}

bool SearchGate::enter_at_once(SearchCost cost) {
  const std::lock_guard lock(mutex_);
  if (!is_next(cost)) return false;
  take(cost);
  return true;
}

void SearchGate::enter(SearchCost cost, const Deadline& deadline) {
  std::unique_lock lock(mutex_);
  if (is_next(cost)) {
    take(cost);
    return;
  }
  Waiter self;
  self.cost = cost;
  const auto place = waiting_.insert(waiting_.end(), &self);
  const auto is_let_in = [&self] { return self.is_let_in; };
  if (deadline.is_never()) {
    self.called.wait(lock, is_let_in);
  } else if (!self.called.wait_until(lock, deadline.until(), is_let_in)) {
    waiting_.erase(place);
    throw QueryTimeout();
  }
}

void SearchGate::leave(SearchCost cost) {
  const std::lock_guard lock(mutex_);
  --taken_;
  if (cost == SearchCost::kDear) --taken_dear_;
  let_in();
}

void SearchGate::let_in() {
  for (auto at = waiting_.begin(); at != waiting_.end();) {
    Waiter& waiter = **at;
    if (!has_room(waiter.cost)) {
      ++at;
      continue;
    }
    take(waiter.cost);
    at = waiting_.erase(at);
    waiter.is_let_in = true;
    waiter.called.notify_one();
  }
}

std::size_t SearchGate::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_.size();
}

}  // namespace dateline
