#include "server/query/tree_builder.h"

#include <algorithm>

#include "indexer/base/ascii.h"

namespace dateline {
namespace {

Node parent(NodeKind kind, std::vector<Node> children) {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

Node negated(Node node) {
  if (node.kind == NodeKind::kNot) return std::move(node.children.front());
  return parent(NodeKind::kNot, {std::move(node)});
}

}  // namespace

void TreeBuilder::drop_operator(const std::string& text) {
  dropped_.emplace_back(text, warnings_.size());
  warnings_.push_back({"dangling_operator", text + " has nothing to stand with: it is ignored"});
}

// Drops what still waits for an operand.
void TreeBuilder::end_pending() {
  Frame& frame = frames_.back();
  if (frame.pending != Operator::kNone) drop_operator(frame.pending_text);
  if (!frame.not_text.empty()) drop_operator(frame.not_text);
  frame.pending = Operator::kNone;
  frame.not_text.clear();
  frame.is_negated = false;
}

void TreeBuilder::put_operator(Operator kind, const std::string& text, std::uint32_t distance) {
  end_pending();
  Frame& frame = frames_.back();
  if (frame.branches.back().empty()) {
    drop_operator(text);
    return;
  }
  frame.pending = kind;
  frame.pending_text = text;
  frame.distance = distance;
}

void TreeBuilder::put_not(const std::string& text) {
  Frame& frame = frames_.back();
  frame.not_text = text;
  frame.is_negated = !frame.is_negated;
}

void TreeBuilder::put_operands(std::vector<Node> nodes) {
  Frame& frame = frames_.back();
  const bool is_near = frame.pending == Operator::kNear || frame.pending == Operator::kAdjacent;
  if (nodes.empty()) {
    if (is_near) frame.pending = Operator::kNone;
    frame.not_text.clear();
    frame.is_negated = false;
    return;
  }
  // NOT foo:bar excludes what the two words together find.
  if (nodes.size() > 1 && (frame.is_negated || is_near)) nodes = {parent(NodeKind::kAnd, std::move(nodes))};
  for (Node& node : nodes) put(std::move(node), Shape::kBare);
}

// Joins `node` to the word before it, when a NEAR waits and both are plain words of one field.
bool TreeBuilder::put_near(Frame& frame, Node& node) {
  const NodeKind kind = frame.pending == Operator::kNear ? NodeKind::kNear : NodeKind::kAdjacent;
  Item& last = frame.branches.back().back();
  const bool is_word = node.kind == NodeKind::kWord && !frame.is_negated && last.is_loose;
  const bool goes_on = last.node.kind == kind;
  if (!is_word || last.node.field != node.field || (!goes_on && last.node.kind != NodeKind::kWord)) {
    return false;
  }
  if (!goes_on) {
    const std::optional<TextField> field = last.node.field;
    last.node = parent(kind, {std::move(last.node)});
    last.node.field = field;
  }
  last.node.distance += frame.distance;
  last.node.children.push_back(std::move(node));
  return true;
}

void TreeBuilder::put(Node node, Shape shape) {
  Frame& frame = frames_.back();
  const Operator pending = frame.pending;
  if (pending == Operator::kOr) frame.branches.emplace_back();
  if (pending == Operator::kNear || pending == Operator::kAdjacent) {
    const bool is_joined = shape == Shape::kBare && put_near(frame, node);
    frame.pending = Operator::kNone;
    if (is_joined) return;
    warnings_.push_back(
        {"bad_operand",
         frame.pending_text + " stands only between two words of one field: it is read as AND"});
  }
  const bool is_loose = node.kind == NodeKind::kWord && !frame.is_negated && shape == Shape::kBare;
  if (frame.is_negated) node = negated(std::move(node));
  frame.branches.back().push_back({std::move(node), pending == Operator::kAnd, is_loose});
  frame.pending = Operator::kNone;
  frame.not_text.clear();
  frame.is_negated = false;
}

void TreeBuilder::open(std::optional<TextField> field) {
  frames_.emplace_back();
  frames_.back().field = field;
}

void TreeBuilder::close() {
  if (frames_.size() == 1) {
    warnings_.push_back({"unmatched_parenthesis", "a ')' closes nothing: it is ignored"});
    return;
  }
  std::optional<Node> group = pop();
  if (!group) {
    warnings_.push_back({"empty_group", "there is nothing between '(' and ')': they are ignored"});
    put_operands({});
    return;
  }
  put(std::move(*group), Shape::kGroup);
}

std::optional<Node> TreeBuilder::pop() {
  end_pending();
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  return collapsed(std::move(frame));
}

// Items that a written AND joins stand together, so that match=any leaves them together.
std::optional<Node> TreeBuilder::joined(std::vector<Item> items) {
  std::vector<std::vector<Node>> runs;
  for (Item& item : items) {
    if (!item.is_joined || runs.empty()) runs.emplace_back();
    runs.back().push_back(std::move(item.node));
  }
  std::vector<Node> nodes;
  for (std::vector<Node>& run : runs) {
    if (run.size() == 1) {
      nodes.push_back(std::move(run.front()));
      continue;
    }
    nodes.push_back(parent(NodeKind::kAnd, std::move(run)));
    nodes.back().is_explicit = true;
  }
  if (nodes.empty()) return std::nullopt;
  if (nodes.size() == 1) return std::move(nodes.front());
  return parent(NodeKind::kAnd, std::move(nodes));
}

std::optional<Node> TreeBuilder::collapsed(Frame frame) {
  std::vector<Node> branches;
  for (std::vector<Item>& items : frame.branches) {
    std::optional<Node> branch = joined(std::move(items));
    if (branch) branches.push_back(std::move(*branch));
  }
  if (branches.empty()) return std::nullopt;
  if (branches.size() == 1) return std::move(branches.front());
  std::vector<Node> children;
  for (Node& branch : branches) {
    if (branch.kind == NodeKind::kOr) {
      std::move(branch.children.begin(), branch.children.end(), std::back_inserter(children));
    } else if (branch.kind == NodeKind::kNot) {
      children.push_back(parent(NodeKind::kAnd, {std::move(branch)}));
    } else {
      children.push_back(std::move(branch));
    }
  }
  Node choice = parent(NodeKind::kOr, std::move(children));
  choice.is_explicit = true;
  return choice;
}

Node TreeBuilder::finish() {
  if (frames_.size() > 1) {
    warnings_.push_back({"unclosed_group", "a '(' is not closed: it is closed at the end"});
  }
  while (frames_.size() > 1) close();
  std::optional<Node> root = pop();
  if (root) return std::move(*root);
  std::vector<Item> words;
  // From the last, so that the places of the other warnings hold: what becomes a word is not ignored.
  for (auto dropped = dropped_.rbegin(); dropped != dropped_.rend(); ++dropped) {
    if (dropped->first == "-") continue;
    warnings_.erase(warnings_.begin() + static_cast<std::ptrdiff_t>(dropped->second));
    Node word;
    word.kind = NodeKind::kWord;
    word.text = lower_ascii(dropped->first);
    words.push_back({std::move(word), false, false});
  }
  std::reverse(words.begin(), words.end());
  if (!words.empty()) {
    warnings_.push_back(
        {"dangling_operator", "the query holds nothing but operators: they are read as words"});
  }
  return joined(std::move(words)).value_or(Node{});
}

}  // namespace dateline
