// dates FOLDER: reads and completes each page of a data set with the indexer's own code, and compares the
// publication date with a truth.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>

#include "indexer/authority/authority.h"
#include "indexer/base/utf8.h"
#include "tests/bench/data_files.h"
#include "tests/bench/date_scores.h"
#include "tests/bench/page_dates.h"
#include "tests/bench/program.h"

namespace dateline::bench {
namespace {

constexpr std::size_t kShown = 30;

// The truth's file: the one given, else the first of the usual names in the folder.
std::filesystem::path truth_file(const std::filesystem::path& folder, const std::filesystem::path& given) {
  if (!given.empty()) return given;
  for (const char* name : {"truth.json", "truth.tsv", "dates.json", "dates.tsv"}) {
    if (std::filesystem::exists(folder / name)) return folder / name;
  }
  throw std::runtime_error(
      "no truth.json, truth.tsv, dates.json or dates.tsv in the folder; name it: --truth");
}

void evaluate(const std::filesystem::path& folder, const std::filesystem::path& truth,
              const std::filesystem::path& out) {
  const Authority authority;
  ExtractOptions options;
  options.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  Extractor extractor(authority, options);
  DateScores scores;
  std::vector<std::string> errors;
  std::string rows;
  std::size_t absent = 0;
  for (const DatedPage& page : checked(read_date_truth(read_data(truth_file(folder, truth))))) {
    const std::filesystem::path file = find_page(folder, page.file);
    if (file.empty()) {
      ++absent;
      continue;
    }
    const std::string found = date_of_page(extractor, read_data(file));
    scores.add(page.day, found);
    rows.append(page.file).append("\t").append(page.day).append("\t").append(found).append("\n");
    if (found != page.day) {
      errors.push_back(printable(page.file) + ": want " + (page.day.empty() ? "none" : page.day) + ", got " +
                       (found.empty() ? "none" : found));
    }
  }
  std::printf("%zu right, %zu wrong, %zu missed, %zu rightly none; %zu pages of the truth are not there\n",
              scores.right, scores.wrong, scores.missed, scores.rightly_none, absent);
  std::printf("P %.4f  R %.4f  F1 %.4f  accuracy %.4f\n", scores.precision(), scores.recall(), scores.f1(),
              scores.accuracy());
  if (errors.size() > kShown) errors.resize(kShown);
  for (const std::string& error : errors) std::printf("  %s\n", error.c_str());
  if (out.empty()) return;
  std::ofstream file(out);
  file << rows;
  if (!file.flush()) throw std::runtime_error("--out: cannot write '" + printable(out.string()) + "'");
}

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  dates pages --truth pages/truth.tsv\n\n"
      "FOLDER holds pages (also in html/, also .gz) and the truth: JSON, an object of FILE: DATE or of\n"
      "ADDRESS: {\"file\": FILE, \"date\": DATE}, or lines of FILE <tab> DATE; no date is null, \"\" or "
      "None.");
  std::filesystem::path folder;
  std::filesystem::path truth;
  std::filesystem::path out;
  app.add_option("FOLDER", folder, "the data set")->required();
  app.add_option("--truth", truth, "the truth (FOLDER/truth.json, truth.tsv, dates.json or dates.tsv)");
  app.add_option("--out", out, "write file, truth and what was found to this file, tab-separated");
  CLI11_PARSE(app, argc, argv);
  evaluate(folder, truth, out);
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("dates", [&] { return dateline::bench::run(argc, argv); });
}
