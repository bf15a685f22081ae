// MatchNode: one part of a query as it finds documents: window by window in ascending order, exactly. A query
// is a tree of them (match_tree.h). The kinds here join others or read a posting list; those that look at
// columns or positions stand in column_nodes.h and place_node.h. One request, one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "server/search/posting_reader.h"
#include "server/search/window.h"

namespace dateline {

class MatchNode {
 public:
  virtual ~MatchNode() = default;

  // At most so many documents are found, or have to be looked at to find them.
  virtual std::uint64_t cost() const = 0;
  // How many documents are found, where that is known without looking at them.
  virtual std::optional<std::uint64_t> size() const { return std::nullopt; }
  // True when a candidate is dear to judge, so that others should judge it first.
  virtual bool is_dear() const { return false; }
  // No document from `from` on and below the one returned is found; kNoDocument: none is any more. `from`
  // is not below any window that was asked for. Throws Xapian::Error, as do the others.
  virtual std::uint32_t next(std::uint32_t from) = 0;
  // Adds the documents of the window that are found.
  virtual void generate(const Window& window, WindowSet& out) = 0;
  // Keeps the candidates that are found.
  virtual void filter(const Window& window, WindowSet& candidates) = 0;
};

using NodePtr = std::unique_ptr<MatchNode>;

class NoneNode : public MatchNode {
 public:
  std::uint64_t cost() const override { return 0; }
  std::optional<std::uint64_t> size() const override { return 0; }
  std::uint32_t next(std::uint32_t) override { return kNoDocument; }
  void generate(const Window&, WindowSet&) override {}
  void filter(const Window&, WindowSet& candidates) override { candidates = {}; }
};

// Every document that has the term.
class TermNode : public MatchNode {
 public:
  explicit TermNode(PostingReader& reader) : reader_(reader) {}

  std::uint64_t cost() const override { return reader_.documents(); }
  std::optional<std::uint64_t> size() const override {
    return reader_.is_exact() ? std::optional(reader_.documents()) : std::nullopt;
  }
  std::uint32_t next(std::uint32_t from) override { return reader_.next(from); }
  void generate(const Window& window, WindowSet& out) override { reader_.generate(window, out); }
  void filter(const Window& window, WindowSet& candidates) override { reader_.filter(window, candidates); }

 private:
  PostingReader& reader_;
};

// Every document; `reader` is that of the empty term.
class AllNode : public TermNode {
 public:
  using TermNode::TermNode;
  void filter(const Window&, WindowSet&) override {}
};

class AndNode : public MatchNode {
 public:
  // One child or more. The one that finds least leads, the dear ones judge last.
  explicit AndNode(std::vector<NodePtr> children);

  std::uint64_t cost() const override { return children_.front()->cost(); }
  bool is_dear() const override { return children_.back()->is_dear(); }
  std::uint32_t next(std::uint32_t from) override { return children_.front()->next(from); }
  void generate(const Window& window, WindowSet& out) override;
  void filter(const Window& window, WindowSet& candidates) override;

 private:
  std::vector<NodePtr> children_;
};

class OrNode : public MatchNode {
 public:
  // One child or more.
  explicit OrNode(std::vector<NodePtr> children);

  std::uint64_t cost() const override { return cost_; }
  bool is_dear() const override { return is_dear_; }
  std::uint32_t next(std::uint32_t from) override;
  void generate(const Window& window, WindowSet& out) override;
  void filter(const Window& window, WindowSet& candidates) override;

 private:
  std::vector<NodePtr> children_;
  std::uint64_t cost_ = 0;
  bool is_dear_ = false;
};

// What `wanted` finds and `unwanted` does not.
class AndNotNode : public MatchNode {
 public:
  AndNotNode(NodePtr wanted, NodePtr unwanted) : wanted_(std::move(wanted)), unwanted_(std::move(unwanted)) {}

  std::uint64_t cost() const override { return wanted_->cost(); }
  bool is_dear() const override { return wanted_->is_dear() || unwanted_->is_dear(); }
  std::uint32_t next(std::uint32_t from) override { return wanted_->next(from); }
  void generate(const Window& window, WindowSet& out) override;
  void filter(const Window& window, WindowSet& candidates) override;

 private:
  NodePtr wanted_;
  NodePtr unwanted_;
};

// All of them, any of them; the child itself when there is only one, nothing when there is none.
NodePtr all_of(std::vector<NodePtr> children);
NodePtr any_of(std::vector<NodePtr> children);

}  // namespace dateline
