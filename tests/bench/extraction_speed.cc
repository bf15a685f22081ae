// extraction_speed FOLDER_OR_FILE...: what the stages of indexing cost: reading articles, extracting what
// they do not say, building and committing the index. CPU times of this process, one thread.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <ctime>
#include <filesystem>

#include "indexer/authority/authority.h"
#include "indexer/base/utf8.h"
#include "indexer/extract/extract.h"
#include "indexer/index/file_articles.h"
#include "indexer/index/folder_walk.h"
#include "indexer/index/sync.h"
#include "tests/bench/program.h"
#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

struct Arguments {
  std::vector<std::filesystem::path> paths;
  std::filesystem::path authority = "corpus/authority";
  std::string default_country;
  int rounds = 3;
};

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Read {
  std::vector<Article> articles;
  std::vector<std::string> paths;  // of each article
  std::size_t files = 0;
  std::size_t pages = 0;  // of them: HTML
  std::size_t failed = 0;
  std::size_t bytes = 0;  // of the articles' texts
  double seconds = 0;
  double page_seconds = 0;
};

void read_file_into(const std::filesystem::path& root, const FoundFile& file, Read& read) {
  const auto format = format_of(file.path.empty() ? root.string() : file.path);
  if (!format || missing_tool(*format)) return;
  const double start = cpu_seconds();
  const FileRead bytes = read_file(*format, root, file.path);
  if (bytes.state != ReadState::kRead) return;
  const Outcome outcome = read_file_articles(*format, bytes, [&](Result<Article> article) {
    if (!article) {
      ++read.failed;
      return;
    }
    read.bytes += article->body.size();
    read.articles.push_back(*std::move(article));
    read.paths.push_back(file.path);
  });
  if (!outcome) ++read.failed;
  const double took = cpu_seconds() - start;
  ++read.files;
  read.seconds += took;
  if (*format == Format::kHtml) {
    ++read.pages;
    read.page_seconds += took;
  }
}

Read read_all(const std::vector<std::filesystem::path>& paths) {
  Read read;
  for (const auto& told : paths) {
    const auto root = std::filesystem::absolute(told).lexically_normal();
    const Walk walk = checked(walk_root({root, ""}));
    for (const FoundFile& file : walk.files) read_file_into(root, file, read);
  }
  if (read.articles.empty()) throw std::runtime_error("no article in the paths");
  return read;
}

double extract_all(Read& read, const Authority& authority, const ExtractOptions& options) {
  Extractor extractor(authority, options);
  const double start = cpu_seconds();
  for (std::size_t i = 0; i < read.articles.size(); ++i) extractor.complete(read.articles[i], read.paths[i]);
  return cpu_seconds() - start;
}

// A whole sync into a new index: all three stages and what is around them.
double sync_all(const Arguments& arguments, const Authority& authority, const ExtractOptions& extract) {
  const test::TempFolder folder;
  SyncOptions options;
  options.db = folder / "db";
  options.paths = arguments.paths;
  options.extract = extract;
  const double start = cpu_seconds();
  checked(sync(options, authority, {}));
  return cpu_seconds() - start;
}

void print_row(const char* stage, double seconds, double whole, std::size_t articles) {
  std::printf("%-22s %8.3f s  %8.3f ms an article  %5.1f %%\n", stage, seconds,
              seconds * 1000 / static_cast<double>(articles), 100 * seconds / whole);
}

void measure(const Arguments& arguments) {
  const Authority authority = checked(Authority::load(arguments.authority));
  ExtractOptions options;
  options.default_country = arguments.default_country;
  options.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  for (int round = 1; round <= arguments.rounds; ++round) {
    Read read = read_all(arguments.paths);
    const double extracted = extract_all(read, authority, options);
    const std::size_t articles = read.articles.size();
    if (round == 1) {
      std::printf("%zu files, %zu articles, %.1f MB of text, %zu failed\n", read.files, articles,
                  static_cast<double>(read.bytes) / 1e6, read.failed);
    }
    const double whole = sync_all(arguments, authority, options);
    std::printf("round %d\n", round);
    print_row("read", read.seconds, whole, articles);
    print_row("extract", extracted, whole, articles);
    print_row("build and commit, rest", whole - read.seconds - extracted, whole, articles);
    print_row("whole sync", whole, whole, articles);
    if (read.pages > 0) {
      std::printf("HTML pages read        %8.1f a second and core, %.1f with extraction\n",
                  static_cast<double>(read.pages) / read.page_seconds,
                  static_cast<double>(read.pages) / (read.page_seconds + extracted));
    }
  }
}

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  extraction_speed articles.ndjson\n\n"
      "Reads PATHS (folders or files, as dateline-indexer does), extracts, then syncs them into a temporary\n"
      "index, and prints the CPU time of each stage. \"Build and commit\" is what the sync took besides.");
  Arguments arguments;
  app.add_option("PATH", arguments.paths, "files or folders of articles")->required();
  app.add_option("--authority", arguments.authority, "the authority folder (corpus/authority)");
  app.add_option("--default-country", arguments.default_country, "as dateline-indexer has it (none)");
  app.add_option("--rounds", arguments.rounds, "how often (3)");
  CLI11_PARSE(app, argc, argv);
  measure(arguments);
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("extraction_speed", [&] { return dateline::bench::run(argc, argv); });
}
