#include "tests/corpus/corpus_check.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "tests/corpus/article_check.h"
#include "tests/corpus/authority_check.h"
#include "tests/corpus/similar_articles.h"

namespace dateline::corpus {
namespace {

// The bundled corpus shows each of these at work.
constexpr std::array<std::string_view, 5> kLanguages = {"en", "ja", "ko", "ru", "uk"};

std::vector<std::filesystem::path> article_files(const std::filesystem::path& folder, Findings& findings) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.is_regular_file() && entry.path().extension() == ".md") {
      files.push_back(entry.path());
    } else {
      findings.push_back({"articles/" + entry.path().filename().string(), "want files named .md only"});
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Findings check_corpus(const std::filesystem::path& corpus) {
  Findings findings;
  const Known known = check_authority(corpus, findings);
  std::vector<CheckedArticle> articles;
  for (const std::filesystem::path& file : article_files(corpus / "articles", findings)) {
    articles.push_back(check_article(file, known, findings));
  }
  if (articles.empty()) findings.push_back({"articles", "want at least one article"});
  for (const std::string_view language : kLanguages) {
    const auto is_here = [&](const CheckedArticle& article) { return article.language == language; };
    if (!articles.empty() && std::none_of(articles.begin(), articles.end(), is_here)) {
      findings.push_back({"articles", "want at least one article in '" + std::string(language) + "'"});
    }
  }
  check_similar(articles, findings);
  return findings;
}

}  // namespace dateline::corpus
