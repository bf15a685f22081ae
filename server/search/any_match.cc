#include "server/search/any_match.h"

#include "server/query/words.h"

namespace dateline {

Node apply_match(Node root, Match match) {
  if (match == Match::kAll || root.kind != NodeKind::kAnd || root.is_explicit) return root;
  std::vector<Node> alternatives;
  std::vector<Node> conditions;
  for (Node& child : root.children) {
    const bool has_words = child.kind != NodeKind::kNot && !positive_words(child).empty();
    (has_words ? alternatives : conditions).push_back(std::move(child));
  }
  if (alternatives.size() > 1) {
    Node any;
    any.kind = NodeKind::kOr;
    any.children = std::move(alternatives);
    alternatives = {std::move(any)};
  }
  root.children = std::move(alternatives);
  root.children.insert(root.children.end(), conditions.begin(), conditions.end());
  if (root.children.size() == 1 && root.children.front().kind != NodeKind::kNot) {
    return Node(std::move(root.children.front()));
  }
  return root;
}

}  // namespace dateline
