// http_speed HOST:PORT QUERIES.ndjson: how many searches a second a running server of this machine answers,
// and how long each takes, asked by several clients over connections that stay open; as fast as they can, or
// at a fixed rate; and, with --mix, beside a storm of other queries.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <stdexcept>

#include "tests/bench/http_load.h"
#include "tests/bench/machine.h"
#include "tests/bench/program.h"
#include "tests/bench/speed_table.h"
#include "tests/bench/speed_target.h"

namespace dateline::bench {
namespace {

struct Arguments {
  std::string server;
  std::filesystem::path queries;
  std::filesystem::path mix;
  std::size_t clients = 8;
  std::size_t mix_clients = 4;
  double rate = 0;
  double seconds = 10;
  double warm_up = 1;
  pid_t process = 0;
};

std::chrono::milliseconds milliseconds_of(double seconds) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

std::vector<LoadGroup> groups_of(const Arguments& arguments) {
  std::vector<LoadGroup> groups{
      {"asked", checked(read_targets(arguments.queries)), arguments.clients, arguments.rate}};
  if (!arguments.mix.empty()) {
    groups.push_back({"mixed in", checked(read_targets(arguments.mix)), arguments.mix_clients});
  }
  return groups;
}

void print_group(const LoadGroup& group, const LoadReport& report) {
  std::printf("%-9s %zu addresses, %zu clients, ", group.name.c_str(), group.targets.size(), group.clients);
  if (group.rate > 0) std::printf("%.1f a second, times from the intended start\n", group.rate);
  if (group.rate <= 0) std::printf("each as fast as it can\n");
  std::fputs((table_head() + table_line(group.name, report.times)).c_str(), stdout);
  std::uint64_t answers = 0;
  std::printf("answers  ");
  for (const auto& [status, count] : report.statuses) {
    std::printf(" %d: %llu,", status, static_cast<unsigned long long>(count));
    answers += count;
  }
  std::printf(" %.1f KB each; %.1f searches a second\n",
              answers > 0 ? static_cast<double>(report.body_bytes) / static_cast<double>(answers) / 1e3 : 0.0,
              report.rate());
  if (report.missed > 0) {
    std::printf("missed    %llu that were meant to start in time\n",
                static_cast<unsigned long long>(report.missed));
  }
  for (const auto& [message, count] : report.errors) {
    std::printf("errors    %llu: %s\n", static_cast<unsigned long long>(count), message.c_str());
  }
}

int measure(const Arguments& arguments) {
  const Endpoint endpoint = checked(parse_endpoint(arguments.server));
  const std::vector<LoadGroup> groups = groups_of(arguments);
  const double before = arguments.process > 0 ? processor_seconds(arguments.process) : 0;
  const std::vector<LoadReport> reports =
      run_load(endpoint, groups, {milliseconds_of(arguments.warm_up), milliseconds_of(arguments.seconds)});
  for (std::size_t i = 0; i < groups.size(); ++i) print_group(groups[i], reports[i]);
  if (arguments.process > 0) {
    const Memory memory = memory_of(arguments.process);
    std::printf("server    %.2f s of processor time, warm-up too; anonymous %.1f MB, resident %.1f\n",
                processor_seconds(arguments.process) - before, megabytes(memory.anonymous),
                megabytes(memory.resident));
  }
  return reports[0].times.count > 0 ? 0 : 1;
}

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  http_speed 127.0.0.1:8080 queries.ndjson --clients 8 --seconds 10\n\n"
      "QUERIES are speed queries (tests/bench/README.md), or addresses that begin with /, one a line. Only\n"
      "servers of this machine are asked.");
  Arguments arguments;
  app.add_option("SERVER", arguments.server, "HOST:PORT")->required();
  app.add_option("QUERIES", arguments.queries, "what is asked")->required();
  app.add_option("--clients", arguments.clients, "connections that ask at the same time (8)")
      ->check(CLI::Range(std::size_t{1}, kMaxClients));
  app.add_option("--rate", arguments.rate, "requests a second of all clients, whatever the server does")
      ->check(CLI::Range(0.1, 1e6));
  app.add_option("--seconds", arguments.seconds, "how long (10)")->check(CLI::Range(0.1, 3600.0));
  app.add_option("--warm-up", arguments.warm_up, "seconds before that, which do not count (1)")
      ->check(CLI::Range(0.0, 600.0));
  app.add_option("--mix", arguments.mix, "other queries that other clients ask meanwhile, reported apart");
  app.add_option("--mix-clients", arguments.mix_clients, "how many these are (4)")
      ->check(CLI::Range(std::size_t{1}, kMaxClients));
  app.add_option("--server-pid", arguments.process, "the server's process, for its time and memory")
      ->check(CLI::PositiveNumber);
  CLI11_PARSE(app, argc, argv);
  std::printf("command   %s\nmachine   %s\n", command_line(argc, argv).c_str(), machine_line().c_str());
  return measure(arguments);
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("http_speed", [&] { return dateline::bench::run(argc, argv); });
}
