// DeadlineList: things that each have the same time, in the order in which their time is up: since all get
// the same time, the newest is always the last, and every change costs the same however many there are. The
// nodes stand in the things themselves; whoever owns them takes them out before they go. One thread.
#pragma once

#include <chrono>
#include <optional>

namespace dateline {

class DeadlineList {
 public:
  using Clock = std::chrono::steady_clock;

  // In at most one list at a time.
  struct Node {
    Node* before = nullptr;  // null: in no list
    Node* after = nullptr;
    Clock::time_point at;
  };

  explicit DeadlineList(Clock::duration time);
  DeadlineList(const DeadlineList&) = delete;
  DeadlineList& operator=(const DeadlineList&) = delete;

  // Gives `node` the list's time from `now` on, whatever list it was in.
  void add(Node& node, Clock::time_point now);
  static void remove(Node& node);

  // When the first one's time is up; nullopt: the list is empty.
  std::optional<Clock::time_point> next() const;
  // Takes out one whose time is up at `now`; null when there is none.
  Node* take_expired(Clock::time_point now);

 private:
  Clock::duration time_;
  Node ends_;  // its after is the first, its before the last
};

}  // namespace dateline
