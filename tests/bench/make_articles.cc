// make_articles N OUT.ndjson: articles of invented words for measuring speed; the same seed makes the same
// ones on every machine.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "indexer/base/utf8.h"
#include "tests/bench/article_maker.h"
#include "tests/bench/program.h"

namespace dateline::bench {
namespace {

int run(int argc, char** argv) {
  CLI::App app("Example:\n  make_articles 20000 articles.ndjson");
  std::uint64_t count = 0;
  std::filesystem::path file;
  std::uint64_t seed = 1;
  app.add_option("N", count, "how many articles")->required()->check(CLI::Range(1, 100000000));
  app.add_option("OUT", file, "where they go, an article a line")->required();
  app.add_option("--seed", seed, "another seed makes other articles (1)");
  CLI11_PARSE(app, argc, argv);
  std::ofstream out(file);
  ArticleMaker maker(seed);
  for (std::uint64_t i = 0; i < count && out; ++i) out << to_json_line(maker.next()) << '\n';
  if (!out.flush()) throw std::runtime_error("cannot write '" + printable(file.string()) + "'");
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("make_articles", [&] { return dateline::bench::run(argc, argv); });
}
