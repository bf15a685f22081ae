#include "tests/e2e/server/world.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

namespace dateline::test {
namespace {

// A test must not see the settings of the person who runs it, nor a dateline.toml where it stands.
ProcessSpec spec(std::vector<std::string> arguments, const TempFolder& folder) {
  ProcessSpec out;
  out.arguments = std::move(arguments);
  out.folder = folder.path();
  return out;
}

}  // namespace

World::World() {
  write("harbour.md",
        "---\ntitle: Oil prices rise after the harbour strike\nsource: Harbour Post\ndate: 2024-10-18\n"
        "person: [Kim Jong Un]\ncountry: [North Korea]\n---\n"
        "Oil prices rose on Friday after dockers closed the northern harbour for a third day.\n\n"
        "Traders said that prices may fall again next week.\n");
  write("bridge.md",
        "---\ntitle: A bridge is mended\nsource: Valley Gazette\ndate: 2024-11-02\ncountry: [Russia]\n---\n"
        "The old bridge across the river is open again. Nobody asked what the oil for its hinges cost.\n");
  write("garden.md",
        "---\ntitle: Notes from a garden\nsource: Valley Gazette\ndate: 2023-05\n---\n"
        "Beans & peas <b>grow</b> slowly this year, \"very slowly\", says the gardener.\n");
  sync();
}

void World::remove(std::string_view name) const {
  std::filesystem::remove(folder_ / ("articles/" + std::string(name)));
}

void World::sync() const {
  const auto result = run_process(spec({DATELINE_INDEXER, "sync", "--db", db().string(), "--authority",
                                        DATELINE_AUTHORITY, (folder_ / "articles").string()},
                                       folder_));
  if (result.exit_code != 0) throw std::runtime_error("sync: " + result.out + result.err);
}

std::unique_ptr<RunningProcess> World::watch(const std::vector<std::string>& before) const {
  std::vector<std::string> all = before;
  all.insert(all.end(), {DATELINE_INDEXER, "watch", "--db", db().string()});
  auto process = std::make_unique<RunningProcess>(spec(std::move(all), folder_));
  if (!process->wait_for_line("watching ")) {
    throw std::runtime_error("the watch did not start: " + process->wait().err);
  }
  return process;
}

ProcessResult World::run_indexer(const std::vector<std::string>& arguments) const {
  std::vector<std::string> all{DATELINE_INDEXER};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return run_process(spec(std::move(all), folder_));
}

ProcessResult World::run_server(const std::vector<std::string>& arguments, const std::string& input) const {
  ProcessSpec run = server_spec(arguments);
  run.input = input;
  return run_process(run);
}

ProcessSpec World::server_spec(const std::vector<std::string>& arguments) const {
  std::vector<std::string> all{DATELINE_SERVER};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return spec(std::move(all), folder_);
}

std::unique_ptr<RunningProcess> World::start_server(const std::vector<std::string>& arguments) const {
  return std::make_unique<RunningProcess>(server_spec(arguments));
}

void World::serve(const std::vector<std::string>& arguments) {
  std::vector<std::string> all{"--db", db().string(), "--port", "0"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  server_ = start_server(all);
  const auto line = server_->wait_for_line("Dateline serves ");
  if (!line) throw std::runtime_error("the server did not start: " + server_->wait().err);
  ready_line_ = *line;
  port_ = std::atoi(ready_line_.substr(ready_line_.rfind(':') + 1).c_str());
}

}  // namespace dateline::test
