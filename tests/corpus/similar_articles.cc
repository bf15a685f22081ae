#include "tests/corpus/similar_articles.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>

#include "tests/corpus/text.h"

namespace dateline::corpus {
namespace {

constexpr std::size_t kRun = 5;

// Hashes of five-word runs, in order, each once.
using Shingles = std::vector<std::size_t>;

Shingles shingles_of(const std::string& text) {
  const std::vector<std::string> tokens = words(text);
  Shingles shingles;
  for (std::size_t start = 0; start + kRun <= tokens.size(); ++start) {
    std::string run;
    for (std::size_t at = start; at < start + kRun; ++at) run += tokens[at] + ' ';
    shingles.push_back(std::hash<std::string>{}(run));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double jaccard(const Shingles& first, const Shingles& second) {
  if (first.empty() || second.empty()) return 0;
  std::size_t common = 0;
  for (auto one = first.begin(), other = second.begin(); one != first.end() && other != second.end();) {
    const std::size_t least = std::min(*one, *other);
    const bool is_first = *one == least;
    const bool is_second = *other == least;
    if (is_first && is_second) ++common;
    if (is_first) ++one;
    if (is_second) ++other;
  }
  return static_cast<double>(common) / static_cast<double>(first.size() + second.size() - common);
}

}  // namespace

double similarity(const std::string& first, const std::string& second) {
  return jaccard(shingles_of(first), shingles_of(second));
}

void check_similar(const std::vector<CheckedArticle>& articles, Findings& findings) {
  std::vector<Shingles> shingles;
  std::map<std::string, std::string> titles;
  for (const CheckedArticle& article : articles) {
    shingles.push_back(shingles_of(article.body));
    const auto [other, is_new] = titles.emplace(fold(article.title), article.file);
    if (!is_new && !article.title.empty()) {
      findings.push_back({article.file, "title: is that of " + other->second + " too"});
    }
  }
  for (std::size_t first = 0; first < articles.size(); ++first) {
    for (std::size_t second = first + 1; second < articles.size(); ++second) {
      if (jaccard(shingles[first], shingles[second]) <= kSameText) continue;
      findings.push_back({articles[second].file, "says the same as " + articles[first].file});
    }
  }
}

}  // namespace dateline::corpus
