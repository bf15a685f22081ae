// TestServer: a real dateline-server over an index, on a port that the kernel picks, for one fault test.
#pragma once

#include <filesystem>
#include <string>

#include "tests/support/http_client.h"
#include "tests/support/process.h"

namespace dateline::test {

ProcessSpec server_spec(const std::filesystem::path& db);

class TestServer {
 public:
  // Waits until it listens, or ended.
  explicit TestServer(const ProcessSpec& spec);

  // False when it ended instead; wait() says how.
  bool is_up() const { return port_ > 0; }
  int port() const { return port_; }
  RunningProcess& process() { return process_; }
  // Asks it to end, and waits for that.
  ProcessResult stop();

 private:
  RunningProcess process_;
  int port_ = 0;
};

}  // namespace dateline::test
