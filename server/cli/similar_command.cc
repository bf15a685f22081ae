#include "server/cli/similar_command.h"

#include <iomanip>
#include <iostream>

#include "indexer/base/utf8.h"
#include "server/api/problem.h"
#include "server/api/similar_json.h"
#include "server/api/similar_parameters.h"
#include "server/cli/messages.h"
#include "server/search/searcher.h"

namespace dateline {
namespace {

void print_article(const SimilarArticle& article, std::size_t number) {
  const Hit& hit = article.hit;
  const std::string date = iso_date(hit.head.date);
  std::cout << std::setw(2) << number << "  " << shown(hit.head.title) << "\n"
            << kIndent << (date.empty() ? "undated" : date);
  if (hit.source) std::cout << "  " << shown(hit.source->label);
  if (article.is_duplicate) std::cout << "  a copy";
  std::cout << "\n" << kIndent;
  for (std::size_t at = 0; at < article.shared.size(); ++at) {
    std::cout << (at == 0 ? "shares " : ", ") << shown(article.shared[at]);
  }
  std::cout << "\n" << kIndent;
  if (!hit.head.url.empty()) std::cout << shown(hit.head.url) << "  ";
  std::cout << hit.head.id << "\n\n";
}

void print_articles(const SimilarResponse& response) {
  std::size_t number = 0;
  for (const SimilarArticle& article : response.articles) print_article(article, ++number);
  std::cout << number << (number == 1 ? " article" : " articles") << "\n";
}

}  // namespace

int similar_command(const ServerSettings& settings, const CommandLine& line) {
  const auto limit = read_similar_limit(line.parameters);
  if (!limit) return fail(limit.error(), 2);
  const auto pool = SearcherPool::open(settings.db);
  if (!pool) return fail(pool.error(), 1);
  const auto response = (*pool)->similar(line.subject, *limit);
  if (!response) return fail(no_such_article(line.subject), 1);
  if (line.wants_json) {
    std::cout << similar_json(*response) << "\n";
  } else {
    print_articles(*response);
  }
  std::cout.flush();
  return std::cout ? 0 : 1;
}

}  // namespace dateline
