// SearchGate: how many searches match at once. Searches beyond wait in the order in which they came; dear
// ones never hold more than half of the places, so that a storm of them leaves room for the others. Safe from
// any thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>

#include "server/search/deadline.h"

namespace dateline {

enum class SearchCost : std::uint8_t { kCheap, kDear };

class SearchGate {
 public:
  // A place; given back when it is destroyed.
  class Pass {
   public:
    // Waits for one. Throws QueryTimeout when the deadline passes first.
    Pass(SearchGate& gate, SearchCost cost, const Deadline& deadline) : gate_(gate), cost_(cost) {
      gate_.enter(cost, deadline);
    }
    // Without waiting: nullptr when it would have to.
    static std::unique_ptr<Pass> at_once(SearchGate& gate, SearchCost cost) {
      return std::unique_ptr<Pass>(gate.enter_at_once(cost) ? new Pass(gate, cost) : nullptr);
    }
    ~Pass() { gate_.leave(cost_); }
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;

   private:
    Pass(SearchGate& gate, SearchCost cost) : gate_(gate), cost_(cost) {}

    SearchGate& gate_;
    SearchCost cost_;
  };

  // 0 places: as many as the machine has cores. At least two: with one, a dear search would hold them all.
  explicit SearchGate(std::size_t places);

  // How many wait now.
  std::size_t waiting() const;

 private:
  struct Waiter {
    SearchCost cost = SearchCost::kCheap;
    std::condition_variable called;
    bool is_let_in = false;
  };

  bool has_room(SearchCost cost) const;
  bool is_next(SearchCost cost) const;
  bool enter_at_once(SearchCost cost);
  void enter(SearchCost cost, const Deadline& deadline);
  void take(SearchCost cost);
  void leave(SearchCost cost);
  void let_in();

  std::size_t places_;
  mutable std::mutex mutex_;
  std::size_t taken_ = 0;       // under mutex_, as the rest
  std::size_t taken_dear_ = 0;  // of these
  std::list<Waiter*> waiting_;  // the first to come first
};

}  // namespace dateline
