#include "tests/faults/test_server.h"

#include <csignal>
#include <cstdlib>

namespace dateline::test {

ProcessSpec server_spec(const std::filesystem::path& db) {
  ProcessSpec spec;
  // A line a request would fill the pipe, which nobody reads before the end.
  spec.arguments = {DATELINE_SERVER, "--db", db.string(), "--port", "0", "--log-level", "error"};
  spec.folder = db.parent_path();
  spec.deadline = std::chrono::hours(2);
  return spec;
}

TestServer::TestServer(const ProcessSpec& spec) : process_(spec) {
  const auto line = process_.wait_for_line("Dateline serves ");
  if (line) port_ = std::atoi(line->substr(line->rfind(':') + 1).c_str());
}

ProcessResult TestServer::stop() {
  process_.send(SIGTERM);
  return process_.wait();
}

}  // namespace dateline::test
