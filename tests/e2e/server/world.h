// World: a folder of articles, its index and a running server, all real programs, for one e2e test. The
// server listens on a port that the kernel picks. Not shared between threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/http_client.h"
#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {

class World {
 public:
  // Three articles of our own, indexed.
  World();

  void write(std::string_view name, std::string_view text) const {
    folder_.write("articles/" + std::string(name), text);
  }
  void remove(std::string_view name) const;
  // Runs the indexer's sync; a failure is a failure of the test.
  void sync() const;

  std::filesystem::path db() const { return folder_ / "articles.db"; }
  // dateline-indexer watch, which is in place when this returns; `before` is what starts it, if not the test.
  std::unique_ptr<RunningProcess> watch(const std::vector<std::string>& before = {}) const;
  // dateline-indexer with these arguments, to its end.
  ProcessResult run_indexer(const std::vector<std::string>& arguments) const;
  // dateline-server with these arguments and this on its standard input, to its end.
  ProcessResult run_server(const std::vector<std::string>& arguments, const std::string& input = "") const;
  // What that runs, to be changed before it is run.
  ProcessSpec server_spec(const std::vector<std::string>& arguments) const;
  // The same, still running.
  std::unique_ptr<RunningProcess> start_server(const std::vector<std::string>& arguments) const;

  // Starts the server; `arguments` beside --db and --port 0.
  void serve(const std::vector<std::string>& arguments = {});
  int port() const { return port_; }
  // The line that said so.
  const std::string& ready_line() const { return ready_line_; }
  RunningProcess& server() { return *server_; }

 private:
  TempFolder folder_;
  std::unique_ptr<RunningProcess> server_;
  std::string ready_line_;
  int port_ = 0;
};

}  // namespace dateline::test
