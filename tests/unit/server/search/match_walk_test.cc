#include "server/search/match_walk.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

// Finds documents from a list.
class ListNode : public MatchNode {
 public:
  explicit ListNode(std::vector<std::uint32_t> documents) : documents_(std::move(documents)) {}

  std::uint64_t cost() const override { return documents_.size(); }
  std::uint32_t next(std::uint32_t from) override {
    for (const std::uint32_t document : documents_) {
      if (document >= from) return document;
    }
    return kNoDocument;
  }
  void generate(const Window& window, WindowSet& out) override {
    for (const std::uint32_t document : documents_) {
      if (window.contains(document)) out.add(document - window.begin);
    }
  }
  void filter(const Window&, WindowSet&) override {}

 private:
  std::vector<std::uint32_t> documents_;
};

TEST(MatchWalk, VisitsEachDocumentOnceAndLeapsOverGaps) {
  const std::vector<std::uint32_t> documents{1, 2, kWindowSize, kWindowSize + 1, 900'000, kNoDocument - 3};
  ListNode node(documents);
  std::vector<std::uint32_t> visited;
  int windows = 0;
  walk_matches(node, {}, [&](const Window& window, const WindowSet& found) {
    ++windows;
    found.for_each([&](std::uint32_t offset) { visited.push_back(window.begin + offset); });
  });
  EXPECT_EQ(visited, documents);
  EXPECT_EQ(windows, 4);
  EXPECT_EQ(count_matches(node, {}), documents.size());
  ListNode none({});
  EXPECT_EQ(count_matches(none, {}), 0U);
}

}  // namespace
}  // namespace dateline
