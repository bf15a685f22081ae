// HttpServer: binds an address, serves a Dispatcher's routes until stopped. The one door of http/ for the
// program. bind() and run() from one thread, stop(), stats() and nudge() from any.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "indexer/base/result.h"
#include "server/http/dispatch.h"
#include "server/http/gate_limits.h"
#include "server/http/gate_stats.h"
#include "server/http/proxies.h"

namespace dateline {

struct ServerOptions {
  std::string host = "127.0.0.1";
  int port = 8080;  // 0: the kernel picks
  GateLimits limits = {};
  Proxies proxies = {};
  std::function<void(std::size_t)> abandon = {};  // Answerer's
};

class HttpServer {
 public:
  HttpServer(ServerOptions options, DispatchOptions dispatch);
  ~HttpServer();

  // The port that is bound. Errors: the port is in use, the address is not one of this machine.
  Result<int> bind();
  // Serves until stop(), then finishes what was asked and returns true; false when accepting failed. Only
  // after bind().
  bool run();
  void stop();
  // All zero before bind().
  GateStats stats() const;
  // As Gate::nudge(): whether the thread that owns the connections lives.
  std::uint64_t nudge() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
