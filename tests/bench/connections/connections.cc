// connections VERB HOST:PORT QUERIES: what a running server of this machine does with very many connections,
// bad ones and good ones; a verb a kind of run.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "tests/bench/connections/connection_runs.h"
#include "tests/bench/connections/open_socket.h"
#include "tests/bench/machine.h"
#include "tests/bench/program.h"
#include "tests/bench/speed_target.h"

namespace dateline::bench {
namespace {

struct Arguments {
  std::string server;
  std::string queries;
  pid_t process = 0;
  AttackRunPlan attack;
  OverloadPlan overload;
  SoakPlan soak;
};

constexpr std::size_t kMostConnections = 4000;

CLI::App* add_verb(CLI::App& app, Arguments& arguments, const char* name, const char* help) {
  CLI::App* verb = app.add_subcommand(name, help);
  verb->add_option("SERVER", arguments.server, "HOST:PORT")->required();
  verb->add_option("QUERIES", arguments.queries, "what well-behaved clients ask")->required();
  verb->add_option("--server-pid", arguments.process,
                   "the server's process, for its memory, time and descriptors")
      ->check(CLI::PositiveNumber);
  return verb;
}

void add_attack(CLI::App& app, Arguments& arguments) {
  CLI::App* verb = add_verb(app, arguments, "attack", "a healthy client before, during and after an attack");
  auto& counts = arguments.attack.attack.connections;
  const auto add_count = [&](const char* flag, Attacker kind, const char* help) {
    verb->add_option(flag, counts[static_cast<std::size_t>(kind)], help)
        ->check(CLI::Range(std::size_t{0}, kMostConnections));
  };
  add_count("--drip", Attacker::kDrip, "connections that send a head of which a byte comes each second");
  add_count("--slow-read", Attacker::kSlowRead, "that read 1 KB of their reply each second");
  add_count("--half-open", Attacker::kHalfOpen, "that connect, and are gone, half of them within a head");
  add_count("--idle", Attacker::kIdle, "that ask once, and stay");
  verb->add_option("--large", arguments.attack.attack.large_target,
                   "the address that slow readers ask for (/openapi.json)");
  verb->add_option("--large-requests", arguments.attack.attack.large_requests,
                   "how often each asks, at once (60): more than the kernel keeps for one that does not read")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100}));
  verb->add_option("--seconds", arguments.attack.seconds, "how long the attack lasts (10)")
      ->check(CLI::Range(0.1, 3600.0));
  verb->add_option("--rate", arguments.attack.healthy_rate, "requests a second of the healthy client (100)")
      ->check(CLI::Range(1.0, 1000.0));
}

void add_load(CLI::App& app, Arguments& arguments) {
  CLI::App* overload = add_verb(app, arguments, "overload", "the peak, then several times as much");
  overload->add_option("--seconds", arguments.overload.seconds, "how long each lasts (5)")
      ->check(CLI::Range(0.1, 600.0));
  overload
      ->add_option("--connections", arguments.overload.connections, "over which the overload comes (1000)")
      ->check(CLI::Range(std::size_t{1}, kMostConnections));
  overload->add_option("--times", arguments.overload.times, "how much more than the peak (3)")
      ->check(CLI::Range(0.1, 100.0));
  CLI::App* soak = add_verb(app, arguments, "soak", "many connections for long");
  soak->add_option("--seconds", arguments.soak.seconds, "how long (60)")->check(CLI::Range(1.0, 86400.0));
  soak->add_option("--connections", arguments.soak.connections, "how many (200)")
      ->check(CLI::Range(std::size_t{1}, kMostConnections));
  soak->add_option("--share", arguments.soak.share, "how much of the peak (0.7)")
      ->check(CLI::Range(0.01, 1.0));
}

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  connections attack 127.0.0.1:8080 queries.ndjson --drip 1500 --server-pid 4711\n\n"
      "QUERIES are speed queries (tests/bench/README.md), or addresses that begin with /, one a line. Only\n"
      "servers of this machine are asked.");
  app.require_subcommand(1);
  Arguments arguments;
  add_attack(app, arguments);
  add_load(app, arguments);
  CLI11_PARSE(app, argc, argv);
  std::printf("command   %s\nmachine   %s\n", command_line(argc, argv).c_str(), machine_line().c_str());
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  raise_descriptor_limit();
  const Target target{checked(parse_endpoint(arguments.server)), arguments.process,
                      checked(read_targets(arguments.queries))};
  if (app.got_subcommand("attack")) print_attack(target, arguments.attack);
  if (app.got_subcommand("overload")) print_overload(target, arguments.overload);
  if (app.got_subcommand("soak")) print_soak(target, arguments.soak);
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("connections", [&] { return dateline::bench::run(argc, argv); });
}
