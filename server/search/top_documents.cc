#include "server/search/top_documents.h"

#include <algorithm>
#include <queue>

namespace dateline {
namespace {

struct IsBetter {
  bool operator()(const ScoredDocument& left, const ScoredDocument& right) const {
    return left.score != right.score ? left.score > right.score : left.document < right.document;
  }
};

// The best `count` of articles in order of their base scores, all with their bonus.
std::vector<ScoredDocument> refine(const std::vector<ScoredDocument>& base, std::size_t count,
                                   const TopQuestion& question) {
  std::priority_queue<ScoredDocument, std::vector<ScoredDocument>, IsBetter> best;
  for (ScoredDocument next : base) {
    // Equal scores go by id, so that one that could only draw level is looked at.
    if (best.size() == count && next.score + question.most_bonus < best.top().score) break;
    next.bonus = question.bonus(next.document);
    next.score += next.bonus;
    best.push(next);
    if (best.size() > count) best.pop();
  }
  std::vector<ScoredDocument> result;
  for (; !best.empty(); best.pop()) result.push_back(best.top());
  std::reverse(result.begin(), result.end());
  return result;
}

}  // namespace

std::vector<ScoredDocument> top_documents(std::vector<ScoredDocument> base, const TopQuestion& question) {
  const bool refines = question.most_bonus > 0;
  const std::size_t wanted = std::max(question.count, refines ? question.refined : 0);
  const auto end = base.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, base.size()));
  std::partial_sort(base.begin(), end, base.end(), IsBetter{});
  base.erase(end, base.end());
  if (!refines || question.count == 0) {
    base.resize(std::min(question.count, base.size()));
    return base;
  }
  const auto refined = static_cast<std::ptrdiff_t>(std::min(question.refined, base.size()));
  std::vector<ScoredDocument> best =
      refine({base.begin(), base.begin() + refined}, std::min(question.count, question.refined), question);
  // What is not refined stands below all that is: its base score is no better than theirs.
  for (auto at = base.begin() + refined; at != base.end() && best.size() < question.count; ++at) {
    best.push_back(*at);
  }
  return best;
}

}  // namespace dateline
