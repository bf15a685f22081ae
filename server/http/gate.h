// Gate: owns every connection of the server, on one thread that waits for all of them at once, so that slow
// clients cost memory and nothing else. It reads whole requests, hands them to workers through a fair queue,
// writes their replies, and holds every limit of gate_limits.h. What a request means is the Answerer's. run()
// on one thread; stop(), stats() and nudge() from any.
#pragma once

#include <atomic>
#include <optional>
#include <vector>

#include "server/http/connection_set.h"
#include "server/http/done_list.h"
#include "server/http/fair_queue.h"
#include "server/http/gate_limits.h"
#include "server/http/gate_stats.h"
#include "server/http/listener.h"
#include "server/http/poller.h"

namespace dateline {

class Gate {
 public:
  // Throws std::system_error when the kernel gives no descriptors.
  Gate(Listener listener, const GateLimits& limits, Proxies proxies, Answerer answerer);
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  // Serves until stop(), then answers what was asked and returns true, late only when a worker takes longer
  // than the time to stop (Answerer::abandon); false when waiting for connections failed. Once.
  bool run();
  void stop();
  GateStats stats() const;
  // Wakes the gate's thread, and returns how often it has turned to its connections so far: while it lives,
  // a later call returns more.
  std::uint64_t nudge() const;

 private:
  using Clock = std::chrono::steady_clock;
  using State = Connection::State;

  // On the workers' threads.
  void work();
  Outgoing answer(const GateTask& task) const;
  // On the gate's.
  void serve_once();
  std::optional<Clock::time_point> next_deadline() const;
  int accept_some();
  void admit(const Listener::Arrival& arrival);
  void proceed(Connection& connection);
  bool ask(Connection& connection);
  Ending ending_of(Connection& connection) const;
  void take_replies();
  void settle(Connection& connection);
  void expire();
  void expire(Connection& connection);
  void begin_stop();
  void cut_all();
  bool is_finished() const;

  std::optional<Listener> listener_;  // until the server stops
  const GateLimits limits_;
  const Proxies proxies_;
  const Answerer answerer_;
  const std::size_t worker_count_;
  FairQueue queue_;
  DoneList done_;
  std::atomic<bool> is_told_to_stop_{false};
  std::atomic<std::uint64_t> turns_{0};
  GateCounters counters_;
  // The rest is the gate's thread's.
  Poller poller_;
  ConnectionSet connections_;
  std::vector<Connection*> again_;  // those with more to do; some may have ended
  Clock::time_point now_;
  std::optional<Clock::time_point> accept_at_;  // set: accepting pauses until then
  std::optional<Clock::time_point> stop_at_;    // set: the server stops, at the latest then
  bool has_failed_ = false;
};

}  // namespace dateline
