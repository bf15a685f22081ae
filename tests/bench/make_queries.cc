// make_queries ARTICLES.ndjson OUT.ndjson: queries in fixed shares from the words of a collection, for
// search_speed and http_speed; the same collection and seed make the same ones on every machine.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "indexer/base/utf8.h"
#include "tests/bench/program.h"
#include "tests/bench/query_maker.h"

namespace dateline::bench {
namespace {

// So many articles tell which words are frequent.
constexpr std::uint32_t kSample = 20000;

WordStatistics read_articles(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read '" + printable(file.string()) + "'");
  WordStatistics statistics;
  for (std::string line; statistics.articles() < kSample && std::getline(in, line);) {
    if (!line.empty()) checked(statistics.add(line));
  }
  return statistics;
}

int run(int argc, char** argv) {
  CLI::App app("Example:\n  make_queries articles.ndjson queries.ndjson");
  std::filesystem::path articles;
  std::filesystem::path file;
  std::uint64_t seed = 1;
  app.add_option("ARTICLES", articles, "an article a line, JSON")->required();
  app.add_option("OUT", file, "where the queries go, one a line")->required();
  app.add_option("--seed", seed, "another seed makes other queries (1)");
  CLI11_PARSE(app, argc, argv);
  const std::vector<SpeedQuery> queries = checked(make_queries(read_articles(articles), seed));
  std::ofstream out(file);
  for (const SpeedQuery& query : queries) out << to_json_line(query) << '\n';
  if (!out.flush()) throw std::runtime_error("cannot write '" + printable(file.string()) + "'");
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("make_queries", [&] { return dateline::bench::run(argc, argv); });
}
