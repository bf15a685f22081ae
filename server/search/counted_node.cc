#include "server/search/counted_node.h"

namespace dateline {

void CountedNode::generate(const Window& window, WindowSet& out) {
  if (is_whole_ && window.begin > counted_to_) is_whole_ = node_->next(counted_to_) >= window.begin;
  WindowSet found;
  node_->generate(window, found);
  out |= found;
  if (window.begin >= counted_to_) count_ += found.size();
  counted_to_ = window.begin + kWindowSize;
}

void CountedNode::filter(const Window& window, WindowSet& candidates) {
  is_whole_ = false;
  node_->filter(window, candidates);
}

std::optional<std::uint64_t> CountedNode::count() {
  if (const auto known = node_->size()) return known;
  if (!is_whole_ || node_->next(counted_to_) != kNoDocument) return std::nullopt;
  return count_;
}

}  // namespace dateline
