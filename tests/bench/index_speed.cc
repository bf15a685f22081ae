// index_speed INDEXER SERVER ARTICLES.ndjson WORK: what the two real programs take to build an index, to see
// that nothing changed, to start, and to show an article that was just saved.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "indexer/base/utf8.h"
#include "tests/bench/article_files.h"
#include "tests/bench/clock.h"
#include "tests/bench/live_server.h"
#include "tests/bench/machine.h"
#include "tests/bench/program.h"
#include "tests/bench/timings.h"

namespace dateline::bench {
namespace {

struct Arguments {
  std::filesystem::path indexer;
  std::filesystem::path server;
  std::filesystem::path articles;
  std::filesystem::path work;
  std::filesystem::path authority;
  int times = 10;
};

// Where everything is.
struct Place {
  std::filesystem::path articles;
  std::filesystem::path index;
};

double child_seconds() {
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

test::ProcessSpec indexer_spec(const std::string& verb, const Arguments& arguments, const Place& place) {
  test::ProcessSpec spec;
  spec.arguments = {arguments.indexer.string(), verb,          "--db",
                    place.index.string(),       "--authority", arguments.authority.string(),
                    place.articles.string()};
  spec.deadline = std::chrono::hours{24};
  return spec;
}

test::ProcessSpec sync_spec(const Arguments& arguments, const Place& place) {
  test::ProcessSpec spec = indexer_spec("sync", arguments, place);
  spec.arguments.emplace_back("--quiet");
  return spec;
}

void check(const test::ProcessResult& result) {
  // 3: some files failed; the others are there to be measured.
  if (result.exit_code == 0 || result.exit_code == 3) return;
  throw std::runtime_error("sync failed: " + printable(result.err.substr(0, 300)));
}

void build(const Arguments& arguments, const Place& place) {
  const FilesMade made = checked(write_article_files(arguments.articles, place.articles));
  const double processor = child_seconds();
  const Instant start = now();
  check(test::run_process(sync_spec(arguments, place)));
  const double seconds = seconds_since(start);
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  const std::uint64_t bytes = bytes_below(place.index);
  std::printf(
      "build     %llu files, %.1f MB, in %.1f s: %.0f articles a second, %.1f s of processor time, "
      "%.0f MB at most\n",
      static_cast<unsigned long long>(made.files), megabytes(made.bytes), seconds,
      static_cast<double>(made.files) / seconds, child_seconds() - processor,
      megabytes(static_cast<std::uint64_t>(usage.ru_maxrss) * 1024));
  std::printf("size      %.1f MB on disk: %.2f bytes an input byte\n", megabytes(bytes),
              static_cast<double>(bytes) / static_cast<double>(made.bytes));
}

void print_times(const char* name, const std::vector<double>& times) {
  const Percentiles all = summarize(times);
  std::printf("%-9s median %.1f ms, slowest %.1f, of %zu\n", name, median(times), all.max, all.count);
}

void see_no_change(const Arguments& arguments, const Place& place) {
  std::vector<double> times;
  for (int i = 0; i < arguments.times; ++i) {
    const Instant start = now();
    check(test::run_process(sync_spec(arguments, place)));
    times.push_back(milliseconds_since(start));
  }
  print_times("no change", times);
}

void start_server(const Arguments& arguments, const Place& place) {
  std::vector<double> times;
  std::vector<double> memory;
  for (int i = 0; i < arguments.times; ++i) {
    const Instant start = now();
    LiveServer server(arguments.server, place.index);
    server.count("nothing");
    times.push_back(milliseconds_since(start));
    memory.push_back(megabytes(memory_of(server.id()).anonymous));
  }
  print_times("start", times);
  std::printf("memory    %.1f MB anonymous at the first answer\n", median(memory));
}

void save(const Place& place, const std::string& word) {
  std::ofstream(place.articles / (word + ".json"))
      << R"({"title": "Saved )" << word << R"(", "body": "An article with the word )" << word
      << R"( in it.", "date": "2024-12-01", "source": "Source 01", "country": ["NO"]})" << '\n';
}

void wait_until_visible(LiveServer& server, const std::string& word, Instant start) {
  while (server.count(word) == 0) {
    if (seconds_since(start) > 600)
      throw std::runtime_error("a saved article did not come within 10 minutes");
    std::this_thread::sleep_for(std::chrono::microseconds{500});
  }
}

// One article saved, synced, and looked for in a running server until it is there.
double save_until_visible(const Arguments& arguments, const Place& place, LiveServer& server,
                          const std::string& word) {
  const Instant start = now();
  save(place, word);
  test::RunningProcess sync(sync_spec(arguments, place));
  wait_until_visible(server, word, start);
  const double time = milliseconds_since(start);
  check(sync.wait());
  return time;
}

void save_articles(const Arguments& arguments, const Place& place) {
  LiveServer server(arguments.server, place.index);
  std::vector<double> times;
  for (int i = 0; i < arguments.times; ++i) {
    const std::string word = "xqsaved" + std::to_string(i);
    if (server.count(word) != 0) throw std::runtime_error(word + " is there before it was saved");
    times.push_back(save_until_visible(arguments, place, server, word));
  }
  print_times("visible", times);
  std::printf("memory    %.1f MB anonymous after %zu changes\n", megabytes(memory_of(server.id()).anonymous),
              times.size());
}

// The same beside a watch, which follows by itself. A person saves one now and then: behind a commit there is
// time for the next one to be made at once.
void save_watched_articles(const Arguments& arguments, const Place& place) {
  LiveServer server(arguments.server, place.index);
  test::RunningProcess watch(indexer_spec("watch", arguments, place));
  const Instant start = now();
  if (!watch.wait_for_line("watching ")) throw std::runtime_error("watch: " + printable(watch.wait().err));
  std::printf("watch     in place after %.1f ms\n", milliseconds_since(start));
  std::vector<double> times;
  for (int i = 0; i < arguments.times; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds{1200});
    const std::string word = "xqwatched" + std::to_string(i);
    if (server.count(word) != 0) throw std::runtime_error(word + " is there before it was saved");
    const Instant saved = now();
    save(place, word);
    wait_until_visible(server, word, saved);
    times.push_back(milliseconds_since(saved));
  }
  print_times("watched", times);
  std::printf("memory    %.1f MB anonymous of the watch\n", megabytes(memory_of(watch.id()).anonymous));
  watch.send(SIGTERM);
  watch.wait();
}

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  index_speed build/release/dateline-indexer build/release/dateline-server articles.ndjson "
      "/tmp/speed\n\nLeaves one file an article in WORK/articles and the index in WORK/index.");
  Arguments arguments;
  app.add_option("INDEXER", arguments.indexer, "dateline-indexer")->required()->check(CLI::ExistingFile);
  app.add_option("SERVER", arguments.server, "dateline-server")->required()->check(CLI::ExistingFile);
  app.add_option("ARTICLES", arguments.articles, "an article a line, JSON")->required();
  app.add_option("WORK", arguments.work, "a folder that is not there yet")
      ->required()
      ->check(CLI::NonexistentPath);
  app.add_option("--authority", arguments.authority, "authority files (none)");
  app.add_option("--times", arguments.times, "how often all but the build is done (10)")
      ->check(CLI::Range(1, 1000));
  CLI11_PARSE(app, argc, argv);
  const Place place{std::filesystem::absolute(arguments.work) / "articles",
                    std::filesystem::absolute(arguments.work) / "index"};
  std::filesystem::create_directories(place.articles);
  if (arguments.authority.empty()) {
    arguments.authority = std::filesystem::absolute(arguments.work) / "authority";
    std::filesystem::create_directories(arguments.authority);
  }
  std::printf("command   %s\nmachine   %s\n", command_line(argc, argv).c_str(), machine_line().c_str());
  build(arguments, place);
  see_no_change(arguments, place);
  start_server(arguments, place);
  save_articles(arguments, place);
  save_watched_articles(arguments, place);
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("index_speed", [&] { return dateline::bench::run(argc, argv); });
}
