// persons FILE.conll: extracts the persons of tagged texts with the indexer's own code and prints how well
// they agree with the tags.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <stdexcept>

#include "indexer/analysis/fold.h"
#include "indexer/authority/name_matcher.h"
#include "indexer/base/utf8.h"
#include "indexer/extract/article_persons.h"
#include "indexer/extract/language.h"
#include "tests/bench/agreement.h"
#include "tests/bench/program.h"
#include "tests/bench/tagged_text.h"

namespace dateline::bench {
namespace {

struct Arguments {
  std::filesystem::path file;
  std::filesystem::path authority;
  std::filesystem::path out;
  std::size_t misses = 15;
};

std::string words_of(const std::string& text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

// The last word of a name, folded; "Jr." is none.
std::string surname(std::string name) {
  name = fold_name(name);
  if (name.ends_with("-jr") || name.ends_with("-sr")) name.resize(name.size() - 3);
  const std::size_t hyphen = name.rfind('-');
  return hyphen == std::string::npos ? name : name.substr(hyphen + 1);
}

// A name with a little of what stands around it, on one line.
std::string in_context(const std::string& text, Span span) {
  const std::size_t begin = floor_boundary(text, span.begin > 40 ? span.begin - 40 : 0);
  const std::size_t end = floor_boundary(text, std::min<std::size_t>(text.size(), span.end + 30));
  return printable(clean_line(text.substr(begin, span.begin - begin) + " [" + words_of(text, span) + "] " +
                              text.substr(span.end, end - span.end)));
}

// The same name wrong in many places is one miss.
class Misses {
 public:
  void add(const std::string& text, Span span) {
    Miss& miss = misses_[words_of(text, span)];
    if (miss.count++ == 0) miss.context = in_context(text, span);
  }

  void print(const char* title, std::size_t limit) const {
    std::vector<Miss> worst;
    for (const auto& [name, miss] : misses_) worst.push_back(miss);
    std::stable_sort(worst.begin(), worst.end(),
                     [](const Miss& a, const Miss& b) { return a.count > b.count; });
    std::printf("%s: %zu names\n", title, worst.size());
    for (std::size_t i = 0; i < std::min(limit, worst.size()); ++i) {
      std::printf("  %3zu  %s\n", worst[i].count, worst[i].context.c_str());
    }
  }

 private:
  struct Miss {
    std::size_t count = 0;
    std::string context;
  };
  std::map<std::string, Miss> misses_;
};

class Measurement {
 public:
  Measurement(const Authority& authority, const Arguments& arguments)
      : authority_(authority), matcher_(authority), arguments_(arguments) {
    if (!arguments.out.empty()) out_.open(arguments.out);
  }

  void run() {
    for (const TaggedText& text : checked(read_tagged_texts(arguments_.file))) measure(text);
    if (!arguments_.out.empty() && !out_.flush()) {
      throw std::runtime_error("cannot write '" + printable(arguments_.out.string()) + "'");
    }
    const double seconds = static_cast<double>(clocks_) / CLOCKS_PER_SEC;
    std::printf("%zu documents, %zu bytes, %.3f s of CPU time\n", documents_, bytes_, seconds);
    print("mentions, exact", mentions_);
    print("surnames a document", surnames_);
    print("facet, full names", labels_);
    missed_.print("missed", arguments_.misses);
    wrong_.print("wrong", arguments_.misses);
  }

 private:
  static void print(const char* what, const Agreement& agreement) {
    std::printf("%-20s precision %.4f  recall %.4f  F1 %.4f  (%zu marked, %zu found, %zu right)\n", what,
                agreement.precision(), agreement.recall(), agreement.f1(), agreement.marked(),
                agreement.found(), agreement.right);
  }

  ArticlePersons extract(const TaggedText& text) {
    const std::clock_t start = std::clock();
    const std::vector<Mention> mentions = matcher_.find(text.text);
    const std::string language = detect_language(text.text);
    ArticlePersons persons =
        find_article_persons(authority_, {{{}, {}}, {text.text, mentions}, language, {}});
    clocks_ += std::clock() - start;
    return persons;
  }

  void measure(const TaggedText& text) {
    const ArticlePersons persons = extract(text);
    ++documents_;
    bytes_ += text.text.size();
    std::set<Span> found;
    for (const NamePlace& place : persons.places) found.insert({place.begin, place.end});
    const std::set<Span> marked(text.persons.begin(), text.persons.end());
    mentions_.add(found, marked);
    std::set<std::string> found_surnames;
    std::set<std::string> marked_surnames;
    for (const Span& span : found) {
      found_surnames.insert(surname(words_of(text.text, span)));
      if (!marked.contains(span)) wrong_.add(text.text, span);
    }
    for (const Span& span : marked) {
      marked_surnames.insert(surname(words_of(text.text, span)));
      if (!found.contains(span)) missed_.add(text.text, span);
    }
    surnames_.add(found_surnames, marked_surnames);
    // The facet holds a person by one full name: any that was marked will do.
    std::set<std::string> found_names;
    std::set<std::string> marked_names;
    for (const std::string& label : persons.labels) found_names.insert(fold_name(label));
    for (const Span& span : marked) {
      const std::string name = fold_name(words_of(text.text, span));
      if (name.find('-') != std::string::npos) marked_names.insert(name);
    }
    labels_.add(found_names, marked_names);
    if (!out_.is_open()) return;
    out_ << "document " << documents_ << "\n";
    for (const std::string& label : persons.labels) out_ << "person\t" << label << "\n";
    for (const Span& span : found) {
      out_ << "name\t" << span.begin << "\t" << span.end << "\t" << words_of(text.text, span) << "\n";
    }
  }

  const Authority& authority_;
  NameMatcher matcher_;
  const Arguments& arguments_;
  std::ofstream out_;
  Agreement mentions_;
  Agreement surnames_;
  Agreement labels_;
  Misses missed_;
  Misses wrong_;
  std::size_t documents_ = 0;
  std::size_t bytes_ = 0;
  std::clock_t clocks_ = 0;
};

int run(int argc, char** argv) {
  CLI::App app(
      "Example:\n  persons wikigold.conll --authority corpus/authority\n\n"
      "Reads CoNLL columns (the token first, the tag last), puts the texts together, extracts their\n"
      "persons and compares each name's place with the tags.");
  Arguments arguments;
  app.add_option("FILE", arguments.file, "tagged texts in CoNLL columns")->required();
  app.add_option("--authority", arguments.authority, "a folder of authority files (none)");
  app.add_option("--out", arguments.out, "write what was extracted to this file");
  app.add_option("--misses", arguments.misses, "how many missed and wrong names are shown (15)");
  CLI11_PARSE(app, argc, argv);
  Authority authority;
  if (!arguments.authority.empty()) authority = checked(Authority::load(arguments.authority));
  Measurement(authority, arguments).run();
  return 0;
}

}  // namespace
}  // namespace dateline::bench

int main(int argc, char** argv) {
  return dateline::bench::run_program("persons", [&] { return dateline::bench::run(argc, argv); });
}
