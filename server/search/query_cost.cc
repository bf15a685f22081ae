#include "server/search/query_cost.h"

#include <algorithm>

#include "indexer/schema/term.h"
#include "server/query/word_terms.h"
#include "server/search/any_match.h"
#include "server/search/expansion.h"

namespace dateline {
namespace {

// What a position costs beside a posting.
constexpr std::uint64_t kPositions = 8;

class Estimate {
 public:
  explicit Estimate(Snapshot& snapshot)
      : snapshot_(snapshot), articles_(snapshot.database().get_doccount()) {}

  // Recursion is bounded: the parser makes no tree more than a few times kMaxQueryDepth deep.
  std::uint64_t of(const Node& node) {
    switch (node.kind) {
      case NodeKind::kWord:
        return row(node.text);
      case NodeKind::kPhrase:
        return row(node.text) * kPositions;
      case NodeKind::kNear:
      case NodeKind::kAdjacent:
        return all_of(node) * kPositions;
      case NodeKind::kPrefix:
        return prefix(node.text);
      case NodeKind::kAnd:
        return all_of(node);
      case NodeKind::kOr:
      case NodeKind::kName:
        return any_of(node);
      case NodeKind::kFuzzy:
        return 0;  // rare words, most of them
      case NodeKind::kFacet:
      case NodeKind::kDates:
      case NodeKind::kNot:
      case NodeKind::kAll:
        break;
    }
    return articles_;
  }

 private:
  std::uint64_t stems(const std::string& term) {
    std::uint64_t postings = 0;
    for (const StemChoice& choice :
         stem_choices(snapshot_.analyzer(), term, snapshot_.columns().languages())) {
      postings += snapshot_.database().get_termfreq(stem_term(StemPlace::kAnywhere, choice.stem));
    }
    return postings;
  }

  // The rarest word leads, and each other is looked up once for each of its articles.
  std::uint64_t row(const std::string& text) {
    const std::vector<WordPosition> positions = word_positions(snapshot_.analyzer(), text, "");
    if (positions.empty()) return 0;
    std::uint64_t least = articles_;
    for (const WordPosition& position : positions) least = std::min(least, stems(position.front().term));
    return least * positions.size();
  }

  std::uint64_t all_of(const Node& node) {
    std::uint64_t least = articles_;
    for (const Node& child : node.children) {
      if (child.kind != NodeKind::kNot) least = std::min(least, of(child));
    }
    return least * node.children.size();
  }

  std::uint64_t any_of(const Node& node) {
    std::uint64_t postings = 0;
    for (const Node& child : node.children) postings += of(child);
    return postings;
  }

  std::uint64_t prefix(const std::string& text) {
    const std::vector<WordPosition> positions = word_positions(snapshot_.analyzer(), text, "");
    if (positions.empty()) return 0;
    std::uint64_t postings = 0;
    for (const TableWord& word :
         snapshot_.words().completions(positions.back().front().term, kMaxExpansion)) {
      postings += word.documents;
    }
    return postings;
  }

  Snapshot& snapshot_;
  std::uint64_t articles_;
};

}  // namespace

std::uint64_t estimate_postings(const Node& root, Snapshot& snapshot) {
  return Estimate(snapshot).of(root);
}

SearchCost cost_of(std::span<const SearchRequest> requests, Snapshot& snapshot) {
  // No index of fewer articles has a dear search: its longest lists are short.
  if (snapshot.database().get_doccount() < kDearPostings / 64) return SearchCost::kCheap;
  const bool is_dear = std::any_of(requests.begin(), requests.end(), [&](const SearchRequest& request) {
    const Node root = apply_match(request.query.root, request.match);
    return estimate_postings(root, snapshot) > kDearPostings;
  });
  return is_dear ? SearchCost::kDear : SearchCost::kCheap;
}

}  // namespace dateline
