// RunningServer: an HttpServer with a few small routes on a port that the kernel picked, in a thread of its
// own, for the tests of this room.
#pragma once

#include <string>
#include <thread>

#include "server/api/spool_file.h"
#include "server/http/server.h"

namespace dateline::test {

inline DispatchOptions small_routes() {
  const auto hello = [](const Request& request) {
    return Reply{200, "text/plain", "hello " + request.path, {}};
  };
  const auto large = [](const Request&) { return Reply{200, "text/plain", std::string(3'000'000, 'x'), {}}; };
  const auto echo = [](const Request& request) { return Reply{200, "text/plain", request.body, {}}; };
  const auto file = [](const Request&) {
    auto content = std::make_shared<SpoolFile>(SpoolFile::make().value());
    content->append(std::string(3'000'000, 'f'));
    return Reply{200, "text/csv", "", {{"Content-Disposition", "attachment"}}, std::move(content)};
  };
  return {{{"/", hello}, {"/large", large}, {"/file", file}, {"/echo", echo, {"POST"}}},
          {},
          [] {
            return IndexInfo{"u", 1, 0, ""};
          },
          [] { return Day{}; },
          HostCheck("127.0.0.1", {}),
          "1"};
}

class RunningServer {
 public:
  explicit RunningServer(const GateLimits& limits = {})
      : server_({"127.0.0.1", 0, limits}, small_routes()),
        port_(server_.bind().value()),
        thread_([this] { has_ended_well_ = server_.run(); }) {}
  ~RunningServer() { stop(); }
  GateStats stats() const { return server_.stats(); }

  int port() const { return port_; }
  // True when run() said that it ended because it was told to.
  bool stop() {
    if (thread_.joinable()) {
      server_.stop();
      thread_.join();
    }
    return has_ended_well_;
  }

 private:
  HttpServer server_;
  int port_;
  bool has_ended_well_ = false;
  std::thread thread_;
};

}  // namespace dateline::test
