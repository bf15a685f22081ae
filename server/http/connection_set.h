// ConnectionSet: all connections that are open, with what is counted of them and how long each may stay as it
// is. It moves none of them: that is the gate's. One thread, but for the counters.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "server/http/admission.h"
#include "server/http/connection.h"
#include "server/http/deadline_list.h"
#include "server/http/gate_counters.h"

namespace dateline {

class ConnectionSet {
 public:
  using Clock = DeadlineList::Clock;
  using State = Connection::State;

  // All outlive it.
  ConnectionSet(const GateLimits& limits, const Proxies& proxies, GateCounters& counters);

  // Asks for a place for a client; when it is not admitted, that is counted as a refusal.
  Verdict enter(const PeerAddress& peer);
  // Whether one that was not admitted may stay until it has read why.
  bool has_room_to_refuse() const;
  // Keeps a new connection, which idles from `now` on.
  Connection& add(std::unique_ptr<Connection> connection, Verdict verdict, Clock::time_point now);
  // The request that a connection has, asked through a trusted proxy for `client`, counts until its reply is
  // sent; false when that client has too many under way, which is counted as a refusal.
  bool begin_request(Connection& connection, const PeerAddress& client);
  // Notes the state that a connection has come to: its time in it begins at `now`, and begins again whenever
  // some was written, since it may have come back to the same state by then.
  void settle(Connection& connection, Clock::time_point now);
  void remove(Connection& connection);

  bool is_empty() const { return connections_.empty(); }
  bool contains(const Connection* connection) const { return connections_.contains(connection); }
  std::vector<Connection*> all() const;
  // When the first one's time is up.
  std::optional<Clock::time_point> next_deadline() const;
  // One whose time in its state is up at `now`, once; null when there is none.
  Connection* take_expired(Clock::time_point now);

 private:
  void end_request(Connection& connection);

  GateCounters& counters_;
  Admission admission_;
  std::array<DeadlineList, Connection::kStates> lists_;  // by state
  std::unordered_map<const Connection*, std::unique_ptr<Connection>> connections_;
  std::size_t refused_ = 0;  // of these
};

}  // namespace dateline
