// pages FOLDER: reads each page of a data set with the indexer's HTML reader, and compares the main text with
// a truth, as the article extraction benchmark of scrapinghub does.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "indexer/article/reader.h"
#include "indexer/base/utf8.h"
#include "tests/bench/data_files.h"
#include "tests/bench/program.h"
#include "tests/bench/text_overlap.h"

namespace dateline::bench {
namespace {

constexpr std::size_t kWorst = 20;

struct Page {
  std::string name;
  std::string url;
  Overlap overlap;
};

// The main text of a page; "" for one that cannot be read, which is said.
std::string main_text(const std::string& name, const std::filesystem::path& file) {
  std::string body;
  const auto take = [&](Result<Article> article) {
    if (article) {
      body = std::move(article->body);
    } else {
      std::cerr << "pages: " << printable(name) << ": " << printable(article.error().message) << "\n";
    }
  };
  if (const auto read = read_articles(Format::kHtml, read_data(file), take); !read) {
    std::cerr << "pages: " << printable(name) << ": " << printable(read.error().message) << "\n";
  }
  return body;
}

void print(std::vector<Page> pages) {
  std::vector<Overlap> overlaps;
  overlaps.reserve(pages.size());
  for (const Page& page : pages) overlaps.push_back(page.overlap);
  const PageScores scores = score_pages(overlaps);
  std::printf("%zu pages  P %.4f  R %.4f  F1 %.4f\n", pages.size(), scores.precision, scores.recall,
              scores.f1);
  std::stable_sort(pages.begin(), pages.end(),
                   [](const Page& a, const Page& b) { return a.overlap.f1() < b.overlap.f1(); });
  std::printf("worst pages:\n");
  for (std::size_t i = 0; i < std::min(kWorst, pages.size()); ++i) {
    const Overlap& overlap = pages[i].overlap;
    std::printf("  F1 %.3f P %.3f R %.3f %s %s\n", overlap.f1(), overlap.precision(), overlap.recall(),
                printable(pages[i].name.substr(0, 12)).c_str(),
                printable(pages[i].url.substr(0, 100)).c_str());
  }
}

void evaluate(const std::filesystem::path& folder, const std::filesystem::path& out) {
  const nlohmann::json truth = nlohmann::json::parse(read_data(folder / "ground-truth.json"));
  nlohmann::json found = nlohmann::json::object();
  std::vector<Page> pages;
  for (const auto& [name, wanted] : truth.items()) {
    const std::filesystem::path file = find_page(folder, name);
    if (file.empty()) throw std::runtime_error("no page '" + printable(name) + "' in the folder");
    const std::string body = main_text(name, file);
    pages.push_back({name, wanted.value("url", ""), compare_texts(wanted.value("articleBody", ""), body)});
    found[name]["articleBody"] = body;
  }
  print(std::move(pages));
  if (out.empty()) return;
  std::ofstream file(out);
  file << found.dump(1) << "\n";
  if (!file.flush()) throw std::runtime_error("--out: cannot write '" + printable(out.string()) + "'");
}

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  pages article-extraction-benchmark\n\n"
      "FOLDER holds ground-truth.json, an object of NAME: {\"articleBody\": text, \"url\": address}, and "
      "the\n"
      "pages as html/NAME.html or html/NAME.html.gz.");
  std::filesystem::path folder;
  std::filesystem::path out;
  app.add_option("FOLDER", folder, "the data set")->required();
  app.add_option("--out", out, "write what was found to this file, in the truth's form");
  CLI11_PARSE(app, argc, argv);
  evaluate(folder, out);
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("pages", [&] { return dateline::bench::run(argc, argv); });
}
