// ScriptedServer: a listener on this machine that answers each request with the next of given byte strings,
// or closes the connection, for tests of clients on what a well-behaved server never sends. One thread
// serves, one connection at a time.
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/endpoint.h"

namespace dateline::bench {

class ScriptedServer {
 public:
  // An answer that ends with kClose is followed by the end of the connection; kClose alone closes it without
  // a byte.
  static constexpr char kClose = '\0';

  // Throws std::system_error when it cannot listen.
  explicit ScriptedServer(std::vector<std::string> answers);
  ~ScriptedServer();
  ScriptedServer(const ScriptedServer&) = delete;
  ScriptedServer& operator=(const ScriptedServer&) = delete;

  Endpoint endpoint() const;
  int connections() const { return connections_; }

 private:
  void serve();

  std::vector<std::string> answers_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<int> connections_{0};
  std::thread thread_;
};

}  // namespace dateline::bench
