// search_speed DB QUERIES.ndjson: how long the server's own SearcherPool takes for each query, asked in this
// process again and again: medians a query, percentiles over the queries, memory, time to the first answer.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "indexer/base/utf8.h"
#include "server/search/searcher.h"
#include "tests/bench/clock.h"
#include "tests/bench/machine.h"
#include "tests/bench/program.h"
#include "tests/bench/search_rounds.h"
#include "tests/bench/speed_query.h"
#include "tests/bench/speed_request.h"
#include "tests/bench/speed_table.h"

namespace dateline::bench {
namespace {

struct Arguments {
  std::filesystem::path db;
  std::filesystem::path queries;
  std::filesystem::path out;
  std::string work = "full";
  std::uint32_t passages = kDefaultSnippets;
  RoundsOptions rounds;
  std::size_t posting_cache = kDefaultPostingBytes >> 20;  // MiB
  bool shows_kinds = false;
};

// An opened index, and what opening it took.
struct Opened {
  std::unique_ptr<SearcherPool> pool;
  double open = 0;   // milliseconds
  double first = 0;  // milliseconds of the first answer behind it
  Memory before;
  Memory after;
};

std::vector<SearchRequest> requests_of(const std::vector<SpeedQuery>& queries, const Arguments& arguments) {
  SpeedRequestOptions options;
  options.work = *find_work(arguments.work);
  options.passages = arguments.passages;
  std::vector<SearchRequest> requests;
  requests.reserve(queries.size());
  for (const SpeedQuery& query : queries) requests.push_back(checked(speed_request(query, options)));
  return requests;
}

Opened open_index(const Arguments& arguments, const SearchRequest& first) {
  Opened opened;
  opened.before = memory_of(getpid());
  Instant start = now();
  opened.pool = checked(SearcherPool::open(arguments.db, {.posting_bytes = arguments.posting_cache << 20}));
  opened.open = milliseconds_since(start);
  start = now();
  opened.pool->search(first);
  opened.first = milliseconds_since(start);
  opened.after = memory_of(getpid());
  return opened;
}

void print_times(const std::vector<SpeedQuery>& queries, const Rounds& rounds, const Arguments& arguments) {
  std::vector<double> wall;
  std::vector<double> processor;
  std::vector<std::pair<std::string, double>> by_kind;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    wall.push_back(rounds.outcomes[i].wall);
    processor.push_back(rounds.outcomes[i].processor);
    by_kind.emplace_back(queries[i].kind, rounds.outcomes[i].wall);
  }
  std::fputs(table_head().c_str(), stdout);
  std::fputs(table_line("all", summarize(wall)).c_str(), stdout);
  std::fputs(table_line("all, cpu", summarize(processor)).c_str(), stdout);
  if (arguments.shows_kinds) std::fputs(kind_lines(by_kind).c_str(), stdout);
}

// Stage by stage: of all queries, and of the dearest tenth, which are not dear by the same.
void print_stages(const Rounds& rounds) {
  std::vector<SearchOutcome> dearest = rounds.outcomes;
  std::sort(dearest.begin(), dearest.end(),
            [](const SearchOutcome& left, const SearchOutcome& right) { return left.wall > right.wall; });
  dearest.resize((dearest.size() + 9) / 10);
  const auto print = [](const char* whose, const std::vector<SearchOutcome>& outcomes) {
    std::vector<std::pair<std::string, std::vector<double>>> parts;
    for (std::size_t stage = 0; stage < kStageNames.size(); ++stage) {
      auto& times = parts.emplace_back(kStageNames[stage], std::vector<double>{}).second;
      for (const SearchOutcome& outcome : outcomes) times.push_back(outcome.stages[stage]);
    }
    std::printf("stages of %s, share of the whole\n%s", whose, share_lines(parts).c_str());
  };
  print("all", rounds.outcomes);
  print("the dearest tenth", dearest);
}

// Two engines, or two builds, that find the same print the same line.
void print_answers(const std::vector<SpeedQuery>& queries, const Rounds& rounds) {
  std::uint64_t matches = 0;
  std::uint64_t totals = kHashStart;
  std::uint64_t hits = kHashStart;
  std::size_t warned = 0;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const SearchOutcome& outcome = rounds.outcomes[i];
    matches += outcome.total;
    totals = hash_on(totals, queries[i].id + "\t" + std::to_string(outcome.total) + "\n");
    for (const std::string& hit : outcome.hits) hits = hash_on(hits, hit + "\n");
    warned += outcome.warnings > 0 ? 1 : 0;
  }
  std::printf("answers   %llu matches, totals %016llx, hits %016llx, %zu queries with warnings\n",
              static_cast<unsigned long long>(matches), static_cast<unsigned long long>(totals),
              static_cast<unsigned long long>(hits), warned);
}

void write_out(const std::filesystem::path& file, const std::vector<SpeedQuery>& queries,
               const Rounds& rounds) {
  std::ofstream out(file);
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const SearchOutcome& outcome = rounds.outcomes[i];
    char time[32];
    std::snprintf(time, sizeof time, "%.4f", outcome.wall);
    out << queries[i].id << '\t' << queries[i].kind << '\t' << outcome.total << '\t' << time << '\t';
    for (std::size_t k = 0; k < outcome.hits.size(); ++k) out << (k > 0 ? "," : "") << outcome.hits[k];
    out << '\n';
  }
  if (!out.flush()) throw std::runtime_error("--out: cannot write '" + printable(file.string()) + "'");
}

void measure(const Arguments& arguments) {
  const std::vector<SpeedQuery> queries = checked(read_speed_queries(arguments.queries));
  const std::vector<SearchRequest> requests = requests_of(queries, arguments);
  const Opened opened = open_index(arguments, requests.front());
  const IndexInfo info = opened.pool->info();
  std::printf("index     %llu articles, %.1f MB on disk, revision %llu\n",
              static_cast<unsigned long long>(info.documents), megabytes(bytes_below(arguments.db)),
              static_cast<unsigned long long>(info.revision));
  const Rounds rounds = time_searches(*opened.pool, requests, arguments.rounds);
  const Memory end = memory_of(getpid());
  std::printf("asked     %s, %zu queries, %zu threads, posting cache %zu MiB, medians of rounds %zu to %zu\n",
              arguments.work.c_str(), queries.size(), arguments.rounds.threads, arguments.posting_cache,
              arguments.rounds.warm_up + 1, arguments.rounds.rounds);
  print_times(queries, rounds, arguments);
  print_stages(rounds);
  std::printf("rate      %.1f searches a second\n", static_cast<double>(rounds.searches) / rounds.seconds);
  print_answers(queries, rounds);
  std::printf("start     opened in %.1f ms, first answer %.1f ms later\n", opened.open, opened.first);
  std::printf(
      "memory    anonymous %.1f MB before, %.1f at the first answer, %.1f at the end; resident %.1f\n",
      megabytes(opened.before.anonymous), megabytes(opened.after.anonymous), megabytes(end.anonymous),
      megabytes(end.resident));
  if (!arguments.out.empty()) write_out(arguments.out, queries, rounds);
}

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  search_speed my.db queries.ndjson --query-kinds\n\n"
      "Asks each line of QUERIES (tests/bench/README.md says what it holds) of the index DB in this "
      "process.");
  Arguments arguments;
  app.add_option("DB", arguments.db, "an index that dateline-indexer made")->required();
  app.add_option("QUERIES", arguments.queries, "queries, NDJSON")->required();
  app.add_option("--repeat", arguments.rounds.rounds, "how often each query is asked (12)")
      ->check(CLI::Range(1, 100000));
  auto* warm_up = app.add_option("--warm-up", arguments.rounds.warm_up,
                                 "the first rounds that do not count (half of --repeat)");
  app.add_option("--threads", arguments.rounds.threads, "threads that ask at the same time (1)")
      ->check(CLI::Range(1, 256));
  app.add_option("--kind", arguments.work,
                 "full: ten hits, passages and counts; top: ten hits; count: the total (full)")
      ->check(CLI::IsMember({"full", "top", "count"}));
  app.add_option("--passages", arguments.passages, "passages a hit of --kind full (the server's default, 2)")
      ->check(CLI::Range(std::uint32_t{0}, kMaxSnippets));
  app.add_option("--posting-cache", arguments.posting_cache,
                 "MiB of decoded posting lists to keep (the server's default, 64)")
      ->check(CLI::Range(std::size_t{0}, std::size_t{65536}));
  app.add_flag("--query-kinds", arguments.shows_kinds, "print a line for each kind of query too");
  app.add_option("--out", arguments.out,
                 "write id, kind, total, median ms and the ids of the hits of each query, tab-separated");
  CLI11_PARSE(app, argc, argv);
  if (warm_up->empty()) arguments.rounds.warm_up = arguments.rounds.rounds / 2;
  std::printf("command   %s\nmachine   %s\n", command_line(argc, argv).c_str(), machine_line().c_str());
  measure(arguments);
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("search_speed", [&] { return dateline::bench::run(argc, argv); });
}
