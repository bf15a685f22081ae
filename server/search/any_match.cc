#include "server/search/any_match.h"

#include <algorithm>

#include "server/query/words.h"

namespace dateline {
namespace {

bool has_words(const Node& node) {
  return node.kind != NodeKind::kNot && !positive_words(node).empty();
}

Node any_of(std::vector<Node> alternatives) {
  if (alternatives.size() == 1) return Node(std::move(alternatives.front()));
  Node any;
  any.kind = NodeKind::kOr;
  any.children = std::move(alternatives);
  return any;
}

// Alternatives and the conditions that hold for all of them.
Node under(std::vector<Node> alternatives, std::vector<Node> conditions) {
  if (alternatives.empty() && conditions.empty()) return {};
  if (!alternatives.empty()) conditions.insert(conditions.begin(), any_of(std::move(alternatives)));
  if (conditions.size() == 1) return Node(std::move(conditions.front()));
  Node all;
  all.kind = NodeKind::kAnd;
  all.children = std::move(conditions);
  return all;
}

void append(std::vector<Node>& list, Node node) {
  if (node.kind == NodeKind::kOr) {
    std::move(node.children.begin(), node.children.end(), std::back_inserter(list));
  } else {
    list.push_back(std::move(node));
  }
}

// Recursion is bounded: the parser makes no tree more than a few times kMaxQueryDepth deep.
Node loosened(Node node) {
  if (node.kind == NodeKind::kName) return any_of(positive_words(node));
  if (node.kind == NodeKind::kOr) {
    std::vector<Node> alternatives;
    for (Node& child : node.children) append(alternatives, loosened(std::move(child)));
    node.children = std::move(alternatives);
    return node;
  }
  if (node.kind != NodeKind::kAnd || node.is_explicit) return node;
  std::vector<Node> alternatives;
  std::vector<Node> conditions;
  for (Node& child : node.children) {
    if (has_words(child)) {
      append(alternatives, loosened(std::move(child)));
    } else {
      conditions.push_back(std::move(child));
    }
  }
  return under(std::move(alternatives), std::move(conditions));
}

}  // namespace

Node apply_match(Node root, Match match) {
  return match == Match::kAny ? loosened(std::move(root)) : root;
}

Node loosest(const Node& root) {
  std::vector<Node> words = positive_words(root);
  for (Node& word : words) {
    // Quotes asked for exact forms in a row, which nothing has.
    if (word.kind == NodeKind::kPhrase && word.row.empty()) word.kind = NodeKind::kWord;
  }
  std::vector<Node> conditions;
  if (root.kind == NodeKind::kAnd) {
    std::copy_if(root.children.begin(), root.children.end(), std::back_inserter(conditions),
                 [](const Node& child) { return !has_words(child); });
  }
  if (words.empty()) return {};
  return under(std::move(words), std::move(conditions));
}

}  // namespace dateline
