#include "server/search/match_node.h"

#include <algorithm>
#include <utility>

namespace dateline {

AndNode::AndNode(std::vector<NodePtr> children) : children_(std::move(children)) {
  std::stable_sort(children_.begin(), children_.end(), [](const NodePtr& left, const NodePtr& right) {
    return std::pair(left->is_dear(), left->cost()) < std::pair(right->is_dear(), right->cost());
  });
}

void AndNode::generate(const Window& window, WindowSet& out) {
  WindowSet candidates;
  children_.front()->generate(window, candidates);
  for (std::size_t i = 1; i < children_.size() && !candidates.empty(); ++i) {
    children_[i]->filter(window, candidates);
  }
  out |= candidates;
}

void AndNode::filter(const Window& window, WindowSet& candidates) {
  for (const NodePtr& child : children_) {
    if (candidates.empty()) return;
    child->filter(window, candidates);
  }
}

OrNode::OrNode(std::vector<NodePtr> children) : children_(std::move(children)) {
  for (const NodePtr& child : children_) {
    cost_ += child->cost();
    is_dear_ = is_dear_ || child->is_dear();
  }
}

std::uint32_t OrNode::next(std::uint32_t from) {
  std::uint32_t first = kNoDocument;
  for (const NodePtr& child : children_) first = std::min(first, child->next(from));
  return first;
}

void OrNode::generate(const Window& window, WindowSet& out) {
  for (const NodePtr& child : children_) child->generate(window, out);
}

// Each child is asked for all candidates, also for those that another has found: scoring shares what the
// children read.
void OrNode::filter(const Window& window, WindowSet& candidates) {
  WindowSet found;
  for (const NodePtr& child : children_) {
    WindowSet own = candidates;
    child->filter(window, own);
    found |= own;
  }
  candidates = found;
}

void AndNotNode::generate(const Window& window, WindowSet& out) {
  WindowSet candidates;
  wanted_->generate(window, candidates);
  WindowSet unwanted = candidates;
  if (!candidates.empty()) unwanted_->filter(window, unwanted);
  candidates -= unwanted;
  out |= candidates;
}

void AndNotNode::filter(const Window& window, WindowSet& candidates) {
  wanted_->filter(window, candidates);
  if (candidates.empty()) return;
  WindowSet unwanted = candidates;
  unwanted_->filter(window, unwanted);
  candidates -= unwanted;
}

NodePtr all_of(std::vector<NodePtr> children) {
  if (children.empty()) return std::make_unique<NoneNode>();
  if (children.size() == 1) return std::move(children.front());
  return std::make_unique<AndNode>(std::move(children));
}

NodePtr any_of(std::vector<NodePtr> children) {
  if (children.empty()) return std::make_unique<NoneNode>();
  if (children.size() == 1) return std::move(children.front());
  return std::make_unique<OrNode>(std::move(children));
}

}  // namespace dateline
