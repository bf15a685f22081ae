// log_speed: what a line of the access log costs the thread that answers, written at once and gathered
// (server/cli/logging.h). The lines go to standard error, results to standard output.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>
#include <thread>
#include <vector>

#include "server/cli/logging.h"
#include "server/http/access_log.h"
#include "tests/bench/clock.h"
#include "tests/bench/machine.h"
#include "tests/bench/program.h"

namespace dateline::bench {
namespace {

struct Arguments {
  int lines = 30'000;
  int threads = 2;
};

// Wall time and CPU time of a line, in microseconds, as the threads that log see them.
void log_lines(const Arguments& arguments) {
  const int each = arguments.lines / arguments.threads;
  std::vector<double> cpu(static_cast<std::size_t>(arguments.threads));
  const Instant start = now();
  {
    std::vector<std::jthread> threads;
    for (double& spent : cpu) {
      threads.emplace_back([each, &spent] {
        AccessEntry entry{"GET", "/api/v1/search", 200, 28'000, std::chrono::microseconds(850)};
        entry.id = "1jx2k3m4n-7r1";
        entry.revision = 1234;
        entry.query = "north korean troops";
        const double before = thread_milliseconds();
        for (int at = 0; at < each; ++at) access_event(entry, QueryLog::kSize).write();
        spent = thread_milliseconds() - before;
      });
    }
  }
  const double wall = milliseconds_since(start);
  double all = 0;
  for (const double spent : cpu) all += spent;
  std::printf("%9.2f %9.2f", wall * 1e3 / arguments.lines, all * 1e3 / arguments.lines);
}

void measure(const Arguments& arguments) {
  std::printf("microseconds a line, %d lines of %d threads\n              wall       cpu   dropped\n",
              arguments.lines, arguments.threads);
  for (const LogFormat format : {LogFormat::kText, LogFormat::kJson}) {
    const char* name = format == LogFormat::kText ? "text" : "json";
    std::printf("%s at once", name);
    set_up_logging({"info", format});
    log_lines(arguments);
    std::printf("%10d\n%s gathered", 0, name);
    const ServerLog log({"info", format});
    log_lines(arguments);
    std::printf("%9llu\n", static_cast<unsigned long long>(log.dropped()));
  }
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  dateline::bench::Arguments arguments;
  CLI::App app("What a line of the access log costs.\nExample:\n  log_speed 2>/dev/null");
  app.add_option("--lines", arguments.lines, "how many (30000)")->check(CLI::Range(1, 100'000'000));
  app.add_option("--threads", arguments.threads, "of how many threads (2)")->check(CLI::Range(1, 256));
  CLI11_PARSE(app, argc, argv);
  return dateline::bench::run_program("log_speed", [&] {
    std::printf("command   %s\nmachine   %s\n", dateline::bench::command_line(argc, argv).c_str(),
                dateline::bench::machine_line().c_str());
    dateline::bench::measure(arguments);
    return 0;
  });
}
