// FairQueue: requests between the gate and its workers. Clients take turns: one that sends two hundred
// requests delays another by one, and holds at most a share of the workers, so that another finds one free.
// A client's own are answered in the order in which they came. Safe from any thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>

#include "server/http/gate_task.h"

namespace dateline {

class FairQueue {
 public:
  struct Bounds {
    std::size_t waiting = 0;  // in all
    std::size_t share = 0;    // workers of one client at a time
  };
  explicit FairQueue(Bounds bounds) : bounds_(bounds) {}
  FairQueue(const FairQueue&) = delete;
  FairQueue& operator=(const FairQueue&) = delete;

  // False when it is full. The task stays where it is until it comes out again.
  bool push(GateTask& task);
  // Waits for the next one; null once the queue is closed and empty.
  GateTask* take();
  // What take() yielded is answered.
  void finish(const GateTask& task);
  // False when a worker has it already.
  bool remove(GateTask& task);
  // No more is waited for.
  void close();

  std::size_t waiting() const;
  std::size_t working() const;

 private:
  struct Client {
    GateTask* first = nullptr;
    GateTask* last = nullptr;
    std::size_t working = 0;
    bool has_turn = false;  // stands in turns_
  };
  using Clients = std::map<PeerAddress, Client>;

  // True when it has one now that it had not: a worker is to be woken, best when the mutex is free.
  bool give_turn(Clients::iterator client);

  const Bounds bounds_;
  mutable std::mutex mutex_;
  std::condition_variable has_turns_;
  Clients clients_;                      // under mutex_, as the rest: those that wait or are answered
  std::deque<Clients::iterator> turns_;  // those that have one waiting and may have it answered
  std::size_t waiting_ = 0;
  std::size_t working_ = 0;
  bool is_closed_ = false;
};

}  // namespace dateline
