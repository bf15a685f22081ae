#include "server/search/top_documents.h"

#include <algorithm>
#include <span>

namespace dateline {
namespace {

void add_bonuses(std::span<ScoredDocument> best, const TopQuestion& question) {
  std::sort(best.begin(), best.end(), [](const ScoredDocument& left, const ScoredDocument& right) {
    return left.document < right.document;
  });
  std::vector<std::uint32_t> documents;
  for (const ScoredDocument& one : best) documents.push_back(one.document);
  const std::vector<double> bonuses = question.bonuses(documents);
  for (std::size_t i = 0; i < best.size(); ++i) {
    best[i].bonus = bonuses.at(i);
    best[i].score += best[i].bonus;
  }
  std::sort(best.begin(), best.end(), stands_before);
}

}  // namespace

bool stands_before(const ScoredDocument& left, const ScoredDocument& right) {
  return left.score != right.score ? left.score > right.score : left.document < right.document;
}

std::vector<ScoredDocument> top_documents(std::vector<ScoredDocument> base, const TopQuestion& question) {
  if (question.count == 0) return {};
  const std::size_t refined = question.bonuses ? std::min(question.refined, base.size()) : 0;
  const std::size_t kept = std::min(std::max(question.count, refined), base.size());
  std::partial_sort(base.begin(), base.begin() + static_cast<std::ptrdiff_t>(kept), base.end(),
                    stands_before);
  // What is not refined stands below all that is: its base score is no better than theirs.
  if (refined > 0) add_bonuses(std::span(base).first(refined), question);
  base.resize(std::min(question.count, base.size()));
  return base;
}

}  // namespace dateline
