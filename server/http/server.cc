#include "server/http/server.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <thread>

#include "indexer/base/utf8.h"
#include "server/http/front.h"

namespace dateline {
namespace {

constexpr std::chrono::milliseconds kStopPause{1};

// Readable from the first raise() on, for every thread that waits.
class StopEvent {
 public:
  StopEvent() : fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (fd_ < 0) throw std::runtime_error(std::string("eventfd: ") + std::strerror(errno));
  }
  ~StopEvent() { close(fd_); }
  StopEvent(const StopEvent&) = delete;
  StopEvent& operator=(const StopEvent&) = delete;

  int fd() const { return fd_; }
  void raise() const { eventfd_write(fd_, 1); }

 private:
  int fd_;
};

}  // namespace

struct HttpServer::State {
  State(ServerOptions given, DispatchOptions dispatch)
      : options(std::move(given)),
        dispatcher(std::move(dispatch)),
        front(dispatcher, stop_event.fd(), options.threads) {}

  ServerOptions options;
  Dispatcher dispatcher;
  StopEvent stop_event;
  Front front;
  std::atomic<bool> is_stopping{false};
  std::atomic<bool> is_finished{false};
};

HttpServer::HttpServer(ServerOptions options, DispatchOptions dispatch)
    : state_(std::make_unique<State>(std::move(options), std::move(dispatch))) {}

HttpServer::~HttpServer() = default;

Result<int> HttpServer::bind() {
  const ServerOptions& options = state_->options;
  const int port = state_->front.bind(options.host, options.port);
  if (port > 0) return port;
  const int reason = errno;
  const std::string host = printable(options.host);
  if (reason == EADDRINUSE) {
    return Error{"port", "port " + std::to_string(options.port) + " on " + host +
                             " is in use; give another with --port"};
  }
  return Error{"host", "cannot listen on " + host + " port " + std::to_string(options.port) + ": " +
                           (reason == 0 ? "not an address of this machine" : std::strerror(reason))};
}

bool HttpServer::run() {
  if (!state_->is_stopping) state_->front.listen_after_bind();
  state_->is_finished = true;
  return state_->is_stopping;
}

void HttpServer::stop() {
  state_->is_stopping = true;
  state_->stop_event.raise();
  // The library ignores a stop that comes before its loop has begun.
  while (!state_->is_finished && !state_->front.is_running()) std::this_thread::sleep_for(kStopPause);
  state_->front.stop();
}

}  // namespace dateline
