#include "server/http/connection_set.h"

#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kMostRefused = 256;  // beyond the limit, at a time
constexpr std::chrono::milliseconds kLingerTime{500};

}  // namespace

ConnectionSet::ConnectionSet(const GateLimits& limits, const Proxies& proxies, GateCounters& counters)
    : counters_(counters), admission_(limits, proxies), lists_{DeadlineList(limits.idle_timeout),
                                                               DeadlineList(limits.head_timeout),
                                                               DeadlineList(limits.body_timeout),
                                                               DeadlineList(limits.queue_timeout),
                                                               DeadlineList(limits.write_timeout),
                                                               DeadlineList(kLingerTime)} {}

Verdict ConnectionSet::enter(const PeerAddress& peer) {
  const Verdict verdict = admission_.enter(peer);
  if (verdict == Verdict::kFull) ++counters_.refused_full;
  if (verdict == Verdict::kCrowd) ++counters_.refused_address;
  return verdict;
}

bool ConnectionSet::has_room_to_refuse() const {
  return refused_ < kMostRefused;
}

Connection& ConnectionSet::add(std::unique_ptr<Connection> connection, Verdict verdict,
                               Clock::time_point now) {
  Connection& added = *connection;
  connections_.emplace(&added, std::move(connection));
  added.notes.is_refused = verdict != Verdict::kAdmitted;
  refused_ += added.notes.is_refused ? 1 : 0;
  ++counters_.in(State::kIdle);
  lists_[static_cast<std::size_t>(State::kIdle)].add(added, now);
  return added;
}

bool ConnectionSet::begin_request(Connection& connection, const PeerAddress& client) {
  end_request(connection);  // the one before, when this one came with it
  if (!admission_.enter_request(client)) {
    ++counters_.refused_address;
    return false;
  }
  connection.notes.asks_for = client;
  return true;
}

void ConnectionSet::end_request(Connection& connection) {
  if (connection.notes.asks_for) admission_.leave_request(*connection.notes.asks_for);
  connection.notes.asks_for.reset();
}

void ConnectionSet::settle(Connection& connection, Clock::time_point now) {
  Connection::Notes& notes = connection.notes;
  const State state = connection.state();
  if (state != State::kAsked && state != State::kWriting) end_request(connection);
  const bool has_written = connection.sent() != notes.sent;
  if (state == notes.state && !has_written) return;
  --counters_.in(notes.state);
  ++counters_.in(state);
  notes.state = state;
  notes.sent = connection.sent();
  lists_[static_cast<std::size_t>(state)].add(connection, now);
}

void ConnectionSet::remove(Connection& connection) {
  --counters_.in(connection.notes.state);
  end_request(connection);
  if (connection.notes.is_refused) {
    --refused_;
  } else {
    admission_.leave(connection.peer());
  }
  DeadlineList::remove(connection);
  connections_.erase(&connection);
}

std::vector<Connection*> ConnectionSet::all() const {
  std::vector<Connection*> all;
  for (const auto& [key, connection] : connections_) all.push_back(connection.get());
  return all;
}

std::optional<ConnectionSet::Clock::time_point> ConnectionSet::next_deadline() const {
  std::optional<Clock::time_point> next;
  for (const DeadlineList& list : lists_) {
    const auto at = list.next();
    if (at && (!next || *at < *next)) next = at;
  }
  return next;
}

Connection* ConnectionSet::take_expired(Clock::time_point now) {
  for (DeadlineList& list : lists_) {
    if (DeadlineList::Node* node = list.take_expired(now)) return static_cast<Connection*>(node);
  }
  return nullptr;
}

}  // namespace dateline
