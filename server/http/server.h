// HttpServer: binds an address, serves a Dispatcher's routes until stopped. The one door of http/ for the
// program. bind() and run() from one thread, stop() from any.
#pragma once

#include <memory>
#include <string>

#include "indexer/base/result.h"
#include "server/http/dispatch.h"

namespace dateline {

struct ServerOptions {
  std::string host = "127.0.0.1";
  int port = 8080;           // 0: the kernel picks
  std::size_t threads = 64;  // connections served at a time
};

class HttpServer {
 public:
  HttpServer(ServerOptions options, DispatchOptions dispatch);
  ~HttpServer();

  // The port that is bound. Errors: the port is in use, the address is not one of this machine.
  Result<int> bind();
  // Serves until stop(), then finishes what was asked and returns true; false when accepting failed.
  bool run();
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
