#include "server/http/server.h"

#include <mutex>
#include <optional>

#include "server/http/file_limit.h"
#include "server/http/front.h"
#include "server/http/gate.h"
#include "server/log/log_event.h"

namespace dateline {

namespace {

// Descriptors beside those of clients: the index's files, spool files, logs, and connections that are
// refused.
constexpr std::size_t kOtherFiles = 1000;

DispatchOptions with_limits(DispatchOptions dispatch, const GateLimits& limits) {
  dispatch.most_body = limits.body;
  return dispatch;
}

// So that every connection that may be there finds a descriptor.
void make_room(const GateLimits& limits) {
  const std::size_t wanted = limits.connections + kOtherFiles;
  const std::size_t files = raise_file_limit(wanted);
  if (files < wanted) {
    LogEvent(LogLevel::kWarning, "few_files")
        .number("allowed", files)
        .number("wanted", wanted)
        .text("advice", "raise the limit of open files (LimitNOFILE), or lower --max-connections")
        .write();
  }
}

}  // namespace

struct HttpServer::State {
  State(ServerOptions given, DispatchOptions dispatch)
      : options(std::move(given)),
        dispatcher(with_limits(std::move(dispatch), options.limits)),
        front(dispatcher) {}

  ServerOptions options;
  Dispatcher dispatcher;
  Front front;
  mutable std::mutex mutex;
  std::optional<Gate> gate;      // under mutex: made by bind(), there until the end
  bool is_told_to_stop = false;  // under mutex
};

HttpServer::HttpServer(ServerOptions options, DispatchOptions dispatch)
    : state_(std::make_unique<State>(std::move(options), std::move(dispatch))) {}

HttpServer::~HttpServer() = default;

Result<int> HttpServer::bind() {
  State& state = *state_;
  make_room(state.options.limits);
  auto listener = Listener::bind(state.options.host, state.options.port);
  if (!listener) return listener.error();
  const int port = listener->port();
  const std::lock_guard lock(state.mutex);
  state.gate.emplace(
      std::move(*listener), state.options.limits, state.options.proxies,
      Answerer{[&state](const RequestHead& head) { return state.dispatcher.takes_body(head); },
               [&state](const ReadRequest& request) { return state.front.answer(request); },
               [&state](const Error& error) { return state.front.refuse(error); },
               [&state](const RequestHead& head) { return state.dispatcher.is_immediate(head); },
               state.options.abandon});
  if (state.is_told_to_stop) state.gate->stop();
  return port;
}

bool HttpServer::run() {
  return state_->gate->run();
}

void HttpServer::stop() {
  const std::lock_guard lock(state_->mutex);
  state_->is_told_to_stop = true;
  if (state_->gate) state_->gate->stop();
}

GateStats HttpServer::stats() const {
  const std::lock_guard lock(state_->mutex);
  return state_->gate ? state_->gate->stats() : GateStats{};
}

std::uint64_t HttpServer::nudge() const {
  const std::lock_guard lock(state_->mutex);
  return state_->gate ? state_->gate->nudge() : 0;
}

}  // namespace dateline
