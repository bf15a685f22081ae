#include "server/query/words.h"

#include <algorithm>

namespace dateline {
namespace {

void collect(const Node& node, NodeKind word_kind, std::vector<Node>& words) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kPhrase:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy: {
      Node word = node;
      if (node.kind == NodeKind::kWord) word.kind = word_kind;
      const bool is_known = std::any_of(words.begin(), words.end(), [&](const Node& other) {
        return other.kind == word.kind && other.text == word.text && other.field == word.field;
      });
      if (!is_known) words.push_back(std::move(word));
      break;
    }
    case NodeKind::kNear:
    case NodeKind::kAdjacent:
      for (const Node& child : node.children) collect(child, NodeKind::kPhrase, words);
      break;
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kName:
      for (const Node& child : node.children) collect(child, word_kind, words);
      break;
    case NodeKind::kNot:
    case NodeKind::kFacet:
    case NodeKind::kDates:
    case NodeKind::kAll:
      break;
  }
}

}  // namespace

std::vector<Node> positive_words(const Node& root) {
  std::vector<Node> words;
  collect(root, NodeKind::kWord, words);
  return words;
}

std::size_t count_typed_words(const Node& root) {
  switch (root.kind) {
    case NodeKind::kAll:
      return 0;
    case NodeKind::kPhrase:
      return 1 + static_cast<std::size_t>(std::count(root.text.begin(), root.text.end(), ' '));
    case NodeKind::kWord:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy:
    case NodeKind::kFacet:
    case NodeKind::kDates:
      return 1;
    case NodeKind::kName:
      return count_typed_words(root.children.front());
    default:
      break;
  }
  std::size_t count = 0;
  for (const Node& child : root.children) count += count_typed_words(child);
  return count;
}

}  // namespace dateline
