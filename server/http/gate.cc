#include "server/http/gate.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "server/http/refusals.h"
#include "server/http/request_workers.h"
#include "server/log/log_event.h"

namespace dateline {
namespace {

using std::chrono::milliseconds;

constexpr int kMostAccepts = 64;  // a turn
constexpr int kMostReplies = 16;  // to one connection, a turn
constexpr milliseconds kAcceptPause{100};

// So that one client finds all workers busy with its own requests, and another does not.
std::size_t share_of(std::size_t workers) {
  return (workers + 1) / 2;
}

}  // namespace

Gate::Gate(Listener listener, const GateLimits& limits, Proxies proxies, Answerer answerer)
    : listener_(std::move(listener)),
      limits_(limits),
      proxies_(std::move(proxies)),
      answerer_(std::move(answerer)),
      worker_count_(RequestWorkers::choose_count(limits.workers)),
      queue_({limits.queue, share_of(worker_count_)}),
      connections_(limits_, proxies_, counters_) {
  if (!poller_.add_wake(done_.fd(), &done_) || !poller_.add_listener(listener_->fd(), &listener_)) {
    throw std::system_error(errno, std::generic_category(), "epoll");
  }
}

void Gate::stop() {
  is_told_to_stop_ = true;
  done_.wake();
}

bool Gate::run() {
  {
    const RequestWorkers workers(worker_count_, [this] { work(); });
    while (!is_finished()) serve_once();
    cut_all();
    queue_.close();
    const std::size_t working = queue_.working();
    if (working > 0 && !has_failed_ && answerer_.abandon) answerer_.abandon(working);
  }
  return !has_failed_;
}

bool Gate::is_finished() const {
  return has_failed_ || (stop_at_ && (connections_.is_empty() || now_ >= *stop_at_));
}

void Gate::work() {
  while (GateTask* task = queue_.take()) {
    task->reply = answer(*task);
    queue_.finish(*task);
    done_.push(*task);
  }
}

// Nothing that a request causes ends the server.
Outgoing Gate::answer(const GateTask& task) const {
  try {
    return answerer_.answer(task.request);
  } catch (const std::exception& error) {
    LogEvent(LogLevel::kError, "internal_error").text("reason", error.what()).write();
    return answerer_.refuse({"internal_error", "something went wrong; the server's log says what"});
  }
}

void Gate::serve_once() {
  const auto events = poller_.wait(next_deadline());
  if (!events) {
    LogEvent(LogLevel::kError, "gate_failed").text("reason", std::strerror(errno)).write();
    has_failed_ = true;
    return;
  }
  ++turns_;
  now_ = Clock::now();
  const std::vector<Connection*> again = std::exchange(again_, {});
  for (const epoll_event& event : *events) {
    if (event.data.ptr == &done_) continue;  // looked at below in any case
    if (event.data.ptr == &listener_) {
      accept_some();
      continue;
    }
    auto& connection = *static_cast<Connection*>(event.data.ptr);
    connection.note(event.events);
    proceed(connection);
  }
  for (Connection* connection : again) {
    if (connections_.contains(connection)) proceed(*connection);
  }
  take_replies();
  expire();
  if (is_told_to_stop_ && !stop_at_) begin_stop();
}

std::optional<Gate::Clock::time_point> Gate::next_deadline() const {
  if (!again_.empty()) return now_;
  auto next = connections_.next_deadline();
  for (const auto& other : {accept_at_, stop_at_}) {
    if (other && (!next || *other < *next)) next = other;
  }
  return next;
}

// How many were accepted.
int Gate::accept_some() {
  int count = 0;
  for (; count < kMostAccepts; ++count) {
    const Listener::Arrival arrival = listener_->accept();
    switch (arrival.kind) {
      case Listener::Arrival::Kind::kNothing:
        return count;
      case Listener::Arrival::Kind::kPause:
        poller_.pause_listener(listener_->fd(), &listener_);
        accept_at_ = now_ + kAcceptPause;
        return count;
      case Listener::Arrival::Kind::kUnserved:
        ++counters_.refused_full;
        tell_and_close(arrival.fd, answerer_.refuse(busy("it can open no more connections")));
        break;
      case Listener::Arrival::Kind::kConnection:
        ++counters_.accepted;
        admit(arrival);
        break;
    }
  }
  return count;
}

void Gate::admit(const Listener::Arrival& arrival) {
  const Verdict verdict = connections_.enter(arrival.peer);
  if (verdict != Verdict::kAdmitted && !connections_.has_room_to_refuse()) {
    return tell_and_close(arrival.fd, answerer_.refuse(no_place(verdict)));
  }
  Connection& connection = connections_.add(
      std::make_unique<Connection>(arrival.fd, arrival.peer, answerer_, limits_), verdict, now_);
  if (!poller_.add_connection(arrival.fd, &connection)) return connections_.remove(connection);
  if (verdict == Verdict::kAdmitted) return;
  connection.refuse(no_place(verdict));
  proceed(connection);
}

void Gate::proceed(Connection& connection) {
  for (int replies = 0;; ++replies) {
    switch (connection.proceed()) {
      case Connection::Step::kAsk:
        if (ask(connection)) break;
        if (replies < kMostReplies) continue;  // there is a reply to write
        again_.push_back(&connection);
        break;
      case Connection::Step::kAgain:
        again_.push_back(&connection);
        break;
      case Connection::Step::kEnd:
        return connections_.remove(connection);
      case Connection::Step::kWait:
        break;
    }
    return settle(connection);
  }
}

// False when there is a reply already.
bool Gate::ask(Connection& connection) {
  GateTask& task = connection.task();
  if (answerer_.is_immediate && answerer_.is_immediate(task.request.head)) {
    connection.reply(answer(task), ending_of(connection));
    return false;
  }
  const PeerAddress client = proxies_.client_of(connection.peer(), task.request.head.forwarded_for);
  if (client != connection.peer() && !connections_.begin_request(connection, client)) {
    // The connection is the proxy's, and serves other clients too.
    connection.refuse(busy("too many requests of one address"), ending_of(connection));
    return false;
  }
  task.client = client.client();
  if (queue_.push(task)) return true;
  ++counters_.refused_queue_full;
  connection.refuse(busy("too many requests wait"));
  return false;
}

void Gate::settle(Connection& connection) {
  const bool is_over = stop_at_ && connection.state() == State::kIdle;
  const bool is_for_nobody = connection.state() == State::kAsked && connection.is_gone();
  if (is_over || (is_for_nobody && queue_.remove(connection.task()))) return connections_.remove(connection);
  connections_.settle(connection, now_);
}

// The last reply before the server stops says so, unless another request has come already.
Ending Gate::ending_of(Connection& connection) const {
  if (connection.task().request.head.wants_close) return Ending::kClose;
  return is_told_to_stop_ && !connection.has_next_head() ? Ending::kClose : Ending::kKeep;
}

void Gate::take_replies() {
  for (GateTask* task : done_.take_all()) {
    Connection& connection = *task->connection;
    connection.reply(std::move(task->reply), ending_of(connection));
    proceed(connection);
  }
}

void Gate::expire() {
  while (Connection* connection = connections_.take_expired(now_)) expire(*connection);
  if (accept_at_ && now_ >= *accept_at_) {
    accept_at_.reset();
    if (listener_) poller_.resume_listener(listener_->fd(), &listener_);
  }
}

void Gate::expire(Connection& connection) {
  switch (connection.state()) {
    case State::kIdle:
    case State::kLingering:
      return connections_.remove(connection);
    case State::kHead:
      ++counters_.timed_out_reading;
      connection.refuse(too_slow("whole head", limits_.head_timeout));
      return proceed(connection);
    case State::kBody:
      ++counters_.timed_out_reading;
      connection.refuse(too_slow("whole body", limits_.body_timeout));
      return proceed(connection);
    case State::kAsked:
      if (!queue_.remove(connection.task())) return;  // a worker has it
      ++counters_.refused_queue_wait;
      connection.refuse(busy("no answer could be begun" + within(limits_.queue_timeout)));
      return proceed(connection);
    case State::kWriting:
      ++counters_.timed_out_writing;
      return connections_.remove(connection);
  }
}

void Gate::begin_stop() {
  stop_at_ = now_ + limits_.stop_timeout;
  // Those that wait at the door have come before the stop.
  while (accept_some() == kMostAccepts) {
  }
  listener_.reset();
  for (Connection* connection : connections_.all()) {
    if (connection->state() != State::kIdle) continue;
    connection->note(EPOLLIN);  // a request may have come that nobody has told of yet
    proceed(*connection);
  }
}

// Their time is over. A worker may still have the request of one: that goes when the worker has ended.
void Gate::cut_all() {
  for (Connection* connection : connections_.all()) {
    const bool is_with_worker = connection->state() == State::kAsked && !queue_.remove(connection->task());
    if (is_with_worker) {
      shutdown(connection->socket(), SHUT_RDWR);
    } else {
      connections_.remove(*connection);
    }
  }
}

GateStats Gate::stats() const {
  GateStats stats = counters_.stats();
  stats.queued = queue_.waiting();
  stats.working = queue_.working();
  return stats;
}

std::uint64_t Gate::nudge() const {
  done_.wake();
  return turns_;
}

}  // namespace dateline
