// compression_speed FILE...: what gzip does to replies that were saved as files: bytes and CPU time of each
// level. One thread; a time is the median of the rounds.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "server/api/gzip.h"
#include "tests/bench/clock.h"
#include "tests/bench/machine.h"
#include "tests/bench/program.h"
#include "tests/bench/timings.h"

namespace dateline::bench {
namespace {

struct Arguments {
  std::vector<std::string> files;
  int rounds = 201;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

void measure(const std::string& path, int rounds) {
  const std::string bytes = read_file(path);
  std::printf("%s: %zu bytes\n  level   bytes   share      ms\n", path.c_str(), bytes.size());
  for (int level = 1; level <= kBestGzipLevel; ++level) {
    std::vector<double> times;
    std::size_t packed = 0;
    for (int round = 0; round < rounds; ++round) {
      const double start = thread_milliseconds();
      packed = gzip(bytes, level).size();
      times.push_back(thread_milliseconds() - start);
    }
    std::printf("  %5d %7zu  %5.1f%%  %6.3f\n", level, packed,
                100.0 * static_cast<double>(packed) / static_cast<double>(bytes.size()), median(times));
  }
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  dateline::bench::Arguments arguments;
  CLI::App app("What gzip does to replies that were saved as files.");
  app.add_option("files", arguments.files, "bodies of replies")->required()->check(CLI::ExistingFile);
  app.add_option("--rounds", arguments.rounds, "how often each is packed (201)")
      ->check(CLI::Range(1, 100000));
  CLI11_PARSE(app, argc, argv);
  return dateline::bench::run_program("compression_speed", [&] {
    std::printf("%s\n%s\n\n", dateline::bench::machine_line().c_str(),
                dateline::bench::command_line(argc, argv).c_str());
    for (const std::string& file : arguments.files) dateline::bench::measure(file, arguments.rounds);
    return 0;
  });
}
