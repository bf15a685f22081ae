// relevance CORPUS.ndjson QUERIES.tsv QRELS.tsv: indexes a judged collection through the indexer's own code,
// asks every query of the server's own Searcher, and prints how well the ranking agrees with the judgments.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>

#include "indexer/authority/authority.h"
#include "indexer/base/utf8.h"
#include "indexer/index/sync.h"
#include "server/query/parser.h"
#include "server/search/searcher.h"
#include "tests/bench/judged_collection.h"
#include "tests/bench/program.h"

namespace dateline::bench {
namespace {

// How deep a ranking is taken, as is usual for MAP.
constexpr std::uint32_t kDepth = 1000;

struct Arguments {
  std::filesystem::path corpus;
  std::filesystem::path queries;
  std::filesystem::path judgments;
  std::filesystem::path run;
  std::string match = "any";
  std::vector<std::string> settings;
  std::vector<std::string> off;
  bool shows_queries = false;
};

// A temporary folder, gone at the end.
class Workshop {
 public:
  Workshop() {
    std::string name = (std::filesystem::temp_directory_path() / "relevance-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder: " + name);
    path_ = name;
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  ~Workshop() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::unique_ptr<SearcherPool> build_index(const Arguments& arguments, const std::filesystem::path& folder) {
  const auto start = std::chrono::steady_clock::now();
  SyncOptions options;
  options.db = folder / "index";
  options.paths = {std::filesystem::absolute(arguments.corpus)};
  options.extract.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const Authority authority = checked(Authority::load(folder));
  const SyncReport report = checked(sync(options, authority, [](const SyncProgress&) {}));
  for (const FileProblem& problem : report.failed) {
    std::cerr << "relevance: " << printable(problem.path) << ": " << printable(problem.reason) << "\n";
  }
  std::printf("%llu articles, %llu failed, indexed in %.1f s\n",
              static_cast<unsigned long long>(report.articles),
              static_cast<unsigned long long>(report.failures), seconds_since(start));
  return checked(SearcherPool::open(options.db));
}

// NAME=VALUE of --set.
void put_setting(Ranking& ranking, const std::string& setting) {
  const std::size_t equals = setting.find('=');
  const std::string name = setting.substr(0, equals);
  double* const parameter = find_parameter(ranking, name);
  if (equals == std::string::npos || parameter == nullptr) {
    std::string names;
    for (const RankingParameter& known : kRankingParameters) names.append(" ").append(known.name);
    throw std::runtime_error("--set: want NAME=NUMBER with one of" + names + ", got '" + printable(setting) +
                             "'");
  }
  std::size_t used = 0;
  const std::string value = setting.substr(equals + 1);
  try {
    *parameter = std::stod(value, &used);
  } catch (const std::logic_error&) {
    used = 0;
  }
  if (value.empty() || used != value.size()) {
    throw std::runtime_error("--set: " + name + ": want a number, got '" + printable(value) + "'");
  }
}

std::vector<std::string> ask(SearcherPool& pool, const std::string& text, const Arguments& arguments) {
  SearchRequest request;
  request.text = text;
  request.query = checked(parse_query(text, {}, kUnlimited));
  request.match = arguments.match == "any" ? Match::kAny : Match::kAll;
  request.limit = kDepth;
  request.snippets = 0;
  request.facet_limit = 0;
  for (const std::string& setting : arguments.settings) put_setting(request.ranking, setting);
  for (const std::string& name : arguments.off) *find_switch(request.ranking, name) = false;
  std::vector<std::string> keys;
  for (const Hit& hit : pool.search(request).hits) keys.push_back(hit.head.key);
  return keys;
}

void write_run(std::ofstream& run, const std::string& query, const std::vector<std::string>& ranking) {
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    run << query << " Q0 " << ranking[i] << " " << i + 1 << " " << ranking.size() - i << " dateline\n";
  }
}

void measure(SearcherPool& pool, const Arguments& arguments) {
  const auto judgments = checked(read_judgments(arguments.judgments));
  std::ofstream run;
  if (!arguments.run.empty()) run.open(arguments.run);
  double gain = 0;
  double precision = 0;
  double found = 0;
  std::size_t judged = 0;
  const auto start = std::chrono::steady_clock::now();
  for (const auto& [id, text] : checked(read_queries(arguments.queries))) {
    const auto grades = judgments.find(id);
    // As trec_eval has it: a query that nothing answers says nothing about a ranking.
    if (grades == judgments.end() || count_relevant(grades->second) == 0) continue;
    const std::vector<std::string> ranking = ask(pool, text, arguments);
    ++judged;
    const double value = ndcg(ranking, grades->second, 10);
    gain += value;
    precision += average_precision(ranking, grades->second);
    found += recall(ranking, grades->second, 100);
    if (run.is_open()) write_run(run, id, ranking);
    if (arguments.shows_queries) std::printf("%.4f  %s  %s\n", value, id.c_str(), printable(text).c_str());
  }
  if (!arguments.run.empty() && !run.flush()) {
    throw std::runtime_error("cannot write '" + printable(arguments.run.string()) + "'");
  }
  if (judged == 0) throw std::runtime_error("no query has a relevant article");
  const auto count = static_cast<double>(judged);
  std::printf("%zu queries, match=%s, in %.1f s\n", judged, arguments.match.c_str(), seconds_since(start));
  std::printf("nDCG@10 %.4f  MAP %.4f  recall@100 %.4f\n", gain / count, precision / count, found / count);
}

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  relevance corpus.ndjson queries.tsv qrels.tsv --run dateline.run\n\n"
      "Indexes CORPUS (one JSON article a line: id, title, text), asks each line of QUERIES\n"
      "(ID <tab> TEXT) and compares with QRELS (QUERY <tab> ARTICLE <tab> GRADE, or trec_eval's).");
  Arguments arguments;
  app.add_option("CORPUS", arguments.corpus, "articles, NDJSON")->required();
  app.add_option("QUERIES", arguments.queries, "queries, tab-separated")->required();
  app.add_option("QRELS", arguments.judgments, "judgments")->required();
  app.add_option("--run", arguments.run, "write the rankings to this file, in TREC's form");
  app.add_option("--match", arguments.match, "any or all of a query's words (any)")
      ->check(CLI::IsMember({"any", "all"}));
  app.add_option("--set", arguments.settings, "NAME=NUMBER: another value for a parameter of the ranking");
  std::vector<std::string> switches;
  switches.reserve(kRankingSwitches.size());
  for (const RankingSwitch& one : kRankingSwitches) switches.emplace_back(one.name);
  app.add_option("--off", arguments.off, "leaves an ingredient of the ranking out")
      ->check(CLI::IsMember(switches));
  app.add_flag("--queries", arguments.shows_queries, "print each query's nDCG@10 too");
  CLI11_PARSE(app, argc, argv);
  const Workshop workshop;
  const auto pool = build_index(arguments, workshop.path());
  measure(*pool, arguments);
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("relevance", [&] { return dateline::bench::run(argc, argv); });
}
