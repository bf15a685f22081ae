// LiveServer: the real dateline-server, running for a program that measures it, on a port that the kernel
// picked. One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "tests/bench/keep_alive_client.h"
#include "tests/support/process.h"

namespace dateline::bench {

class LiveServer {
 public:
  // Starts it and waits until it says where it listens; throws std::runtime_error when it does not.
  LiveServer(const std::filesystem::path& program, const std::filesystem::path& db);

  // How many articles match a word, read literally; throws std::runtime_error when it does not answer.
  std::uint64_t count(const std::string& word);
  pid_t id() const { return process_.id(); }

 private:
  test::RunningProcess process_;
  KeepAliveClient client_;
};

}  // namespace dateline::bench
