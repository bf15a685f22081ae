// suggest_speed DB QUERIES.ndjson: how long SearcherPool::suggest takes for each text that a search box holds
// while the words of the queries are typed, asked in this process again and again.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "server/search/searcher.h"
#include "tests/bench/clock.h"
#include "tests/bench/machine.h"
#include "tests/bench/program.h"
#include "tests/bench/speed_table.h"
#include "tests/bench/typed_texts.h"

namespace dateline::bench {
namespace {

struct Arguments {
  std::filesystem::path db;
  std::filesystem::path queries;
  std::size_t repeat = 6;
};

std::string kind_of(const std::string& text) {
  return text.size() < 4 ? std::to_string(text.size()) + " bytes" : "4 or more";
}

void measure(const Arguments& arguments) {
  const auto pool = checked(SearcherPool::open(arguments.db));
  const std::vector<std::string> texts = typed_texts(checked(read_speed_queries(arguments.queries)));
  std::vector<std::vector<double>> samples(texts.size());
  Instant start = now();
  pool->suggest({texts.front()});
  const double first = milliseconds_since(start);
  std::uint64_t suggested = 0;
  for (std::size_t round = 0; round < arguments.repeat; ++round) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      start = now();
      const Suggestions found = pool->suggest({texts[i]});
      samples[i].push_back(milliseconds_since(start));
      if (round == 0) {
        suggested += found.completions.size() + found.persons.size() + found.countries.size() +
                     found.sources.size() + found.titles.size();
      }
    }
  }
  std::vector<double> times;
  std::vector<std::pair<std::string, double>> by_kind;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    // As with searches, the first half of the rounds warms up.
    const auto half = static_cast<std::ptrdiff_t>(arguments.repeat / 2);
    times.push_back(median({samples[i].begin() + half, samples[i].end()}));
    by_kind.emplace_back(kind_of(texts[i]), times.back());
  }
  std::printf("asked     %zu texts, medians of the second half of %zu rounds\n", texts.size(),
              arguments.repeat);
  std::fputs((table_head() + table_line("all", summarize(times)) + kind_lines(by_kind)).c_str(), stdout);
  std::printf("answers   %llu suggestions; the first answer took %.1f ms\n",
              static_cast<unsigned long long>(suggested), first);
}

int run(int argc, char** argv) {
  CLI::App app("Example:\n  suggest_speed my.db queries.ndjson");
  Arguments arguments;
  app.add_option("DB", arguments.db, "an index that dateline-indexer made")->required();
  app.add_option("QUERIES", arguments.queries, "queries, NDJSON (tests/bench/README.md)")->required();
  app.add_option("--repeat", arguments.repeat, "how often each text is asked (6)")
      ->check(CLI::Range(1, 10000));
  CLI11_PARSE(app, argc, argv);
  std::printf("command   %s\nmachine   %s\n", command_line(argc, argv).c_str(), machine_line().c_str());
  measure(arguments);
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("suggest_speed", [&] { return dateline::bench::run(argc, argv); });
}
