// countries ARTICLES.ndjson TRUTH.ndjson: reads and completes each article with the indexer's own code, and
// compares the countries that it is about with a truth.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "indexer/article/reader.h"
#include "indexer/authority/authority.h"
#include "indexer/base/utf8.h"
#include "indexer/extract/extract.h"
#include "tests/bench/data_files.h"
#include "tests/bench/label_scores.h"
#include "tests/bench/place_names.h"
#include "tests/bench/program.h"

namespace dateline::bench {
namespace {

constexpr std::size_t kShortBody = 200;
constexpr std::size_t kWorst = 12;

struct Arguments {
  std::filesystem::path articles;
  std::filesystem::path truth;
  std::filesystem::path authority = "corpus/authority";
  std::filesystem::path out;
  std::string default_country = "US";
};

using Truth = std::unordered_map<std::string, std::set<std::string>>;

// The true codes of the articles that have at least one place which the authority file knows.
Truth read_truth(const std::filesystem::path& file, PlaceNames& names) {
  const std::string text = read_data(file);
  Truth truth;
  for (const std::string_view line : lines_of(text)) {
    const nlohmann::json record = nlohmann::json::parse(line);
    const auto codes = names.codes_of(record.at("countries").get<std::vector<std::string>>());
    if (!codes.empty()) truth[record.at("id").get<std::string>()] = codes;
  }
  return truth;
}

// Halves for tuning on one and reporting the other: by the last digit of the id.
bool is_even(const std::string& id) {
  return !id.empty() && (id.back() - '0') % 2 == 0;
}

class Evaluation {
 public:
  Evaluation(const Truth& truth, const std::filesystem::path& out) : truth_(truth) {
    if (!out.empty()) out_.open(out);
    if (out_.fail()) throw std::runtime_error("--out: cannot write '" + printable(out.string()) + "'");
  }

  void add(const Article& article) {
    const std::string& id = article.id.text;
    const auto wanted = truth_.find(id);
    if (wanted == truth_.end()) return;
    const std::set<std::string> found(article.country.values.begin(), article.country.values.end());
    all_.add(id, wanted->second, found);
    if (article.body.size() > kShortBody) long_.add(id, wanted->second, found);
    (is_even(id) ? even_ : odd_).add(id, wanted->second, found);
    auto without_default = found;
    if (article.country.origin == Origin::kRule) without_default.clear();
    named_.add(id, wanted->second, without_default);
    if (out_.is_open()) {
      out_ << nlohmann::json{{"id", id}, {"truth", wanted->second}, {"found", found}}.dump() << "\n";
    }
  }

  void print() const {
    print_row("all", all_);
    print_row("body over 200 bytes", long_);
    print_row("even ids", even_);
    print_row("odd ids", odd_);
    print_row("default not counted", named_);
    std::printf("macro F1 over countries %.4f\n", all_.macro_f1());
    print_errors("missed most", all_.most_missed(kWorst));
    print_errors("given wrongly most", all_.most_extra(kWorst));
  }

 private:
  static void print_row(const char* name, const LabelScores& scores) {
    std::printf("%-20s %6zu articles  P %.4f  R %.4f  F1 %.4f  exact set %.4f\n", name, scores.articles(),
                scores.total().precision(), scores.total().recall(), scores.total().f1(),
                scores.exact_share());
  }

  static void print_errors(const char* name, const std::vector<LabelErrors>& errors) {
    std::printf("%s:\n", name);
    for (const LabelErrors& one : errors) {
      std::printf("  %s %zu:", one.label.c_str(), one.count);
      for (const std::string& id : one.examples) std::printf(" %s", printable(id).c_str());
      std::printf("\n");
    }
  }

  const Truth& truth_;
  std::ofstream out_;
  LabelScores all_, long_, even_, odd_, named_;
};

void evaluate(const Arguments& arguments) {
  const Authority authority = checked(Authority::load(arguments.authority));
  PlaceNames names(authority);
  const Truth truth = read_truth(arguments.truth, names);
  ExtractOptions options;
  options.default_country = arguments.default_country;
  options.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  Extractor extractor(authority, options);
  Evaluation evaluation(truth, arguments.out);
  const std::string text = read_data(arguments.articles);
  std::size_t read = 0;
  checked(read_articles(Format::kNdjson, text, [&](Result<Article> article) {
    if (!article) {
      std::cerr << "countries: " << printable(article.error().message) << "\n";
      return;
    }
    ++read;
    extractor.complete(*article, arguments.articles.filename().string());
    evaluation.add(*article);
  }));
  std::printf("%zu articles read, %zu of the truth have a place; default country '%s'\n", read, truth.size(),
              printable(arguments.default_country).c_str());
  for (const auto& [place, count] : names.unknown()) {
    std::printf("not in the authority file, left out of the truth: '%s' %zu\n", printable(place).c_str(),
                count);
  }
  evaluation.print();
}

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  countries articles.ndjson truth.ndjson --authority corpus/authority\n\n"
      "Completes each of ARTICLES (one JSON article a line: id, title, body) and compares the countries "
      "that\n"
      "it is about with TRUTH ({\"id\": ..., \"countries\": [names or codes]} a line). Articles whose truth\n"
      "has no place are left out.");
  Arguments arguments;
  app.add_option("ARTICLES", arguments.articles, "articles, NDJSON")->required();
  app.add_option("TRUTH", arguments.truth, "their countries, NDJSON")->required();
  app.add_option("--authority", arguments.authority, "the authority folder (corpus/authority)");
  app.add_option("--default-country", arguments.default_country,
                 "the country of an article that names none; \"\" for none (US)");
  app.add_option("--out", arguments.out, "write id, truth and what was found to this file, NDJSON");
  CLI11_PARSE(app, argc, argv);
  evaluate(arguments);
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("countries", [&] { return dateline::bench::run(argc, argv); });
}
