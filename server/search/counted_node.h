// CountedNode: a part of a query that counts what it finds while the whole is matched, so that "how many
// articles have this word" costs nothing where the word was read as a whole anyway. One request, one thread.
#pragma once

#include "server/search/match_node.h"

namespace dateline {

class CountedNode : public MatchNode {
 public:
  explicit CountedNode(NodePtr node) : node_(std::move(node)) {}

  std::uint64_t cost() const override { return node_->cost(); }
  std::optional<std::uint64_t> size() const override { return node_->size(); }
  bool is_dear() const override { return node_->is_dear(); }
  std::uint32_t next(std::uint32_t from) override { return node_->next(from); }
  void generate(const Window& window, WindowSet& out) override;
  void filter(const Window& window, WindowSet& candidates) override;

  // How many documents the node finds, once all windows of the query were matched; nullopt when some of them
  // were passed over. Throws Xapian::Error.
  std::optional<std::uint64_t> count();

 private:
  NodePtr node_;
  std::uint64_t count_ = 0;
  std::uint32_t counted_to_ = 0;  // all before this document are counted
  bool is_whole_ = true;
};

}  // namespace dateline
