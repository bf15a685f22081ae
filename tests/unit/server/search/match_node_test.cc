#include "server/search/match_node.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <set>

#include "server/search/match_walk.h"

namespace dateline {
namespace {

constexpr unsigned kSeed = 12;
constexpr std::uint32_t kDocuments = kWindowSize + 500;

using Documents = std::set<std::uint32_t>;

// Random trees over random lists, against sets.
class MatchNodeTest : public ::testing::Test {
 protected:
  MatchNodeTest() {
    for (std::uint32_t document = 1; document <= kDocuments; ++document) {
      Xapian::Document made;
      for (std::uint32_t term = 0; term < 6; ++term) {
        if (random_() % (1U << (2 * term)) != 0) continue;
        made.add_term(name(term));
        terms_[term].insert(document);
      }
      all_.insert(document);
      database_.add_document(made);
    }
    columns_ = FacetColumns::load(database_);
  }

  static std::string name(std::size_t term) { return "t" + std::to_string(term); }

  // A node and what it ought to find.
  std::pair<NodePtr, Documents> random_tree(PostingReaders& readers, int depth) {
    const std::size_t kind = random_() % (depth > 0 ? 5 : 2);
    if (kind == 0 && random_() % 6 == 0) return {std::make_unique<AllNode>(readers.reader("")), all_};
    if (kind == 1 && random_() % 6 == 0) return {std::make_unique<NoneNode>(), Documents{}};
    if (kind < 2) {
      const std::size_t term = random_() % terms_.size();
      return {std::make_unique<TermNode>(readers.reader(name(term))), terms_[term]};
    }
    std::vector<NodePtr> children;
    std::vector<Documents> sets;
    for (std::size_t i = 1 + random_() % 3; i > 0; --i) {
      auto [node, found] = random_tree(readers, depth - 1);
      children.push_back(std::move(node));
      sets.push_back(std::move(found));
    }
    Documents found;
    for (const std::uint32_t document : all_) {
      const auto has = [document](const Documents& set) { return set.contains(document); };
      const bool is_found = kind == 2 ? std::all_of(sets.begin(), sets.end(), has)
                            : kind == 3
                                ? std::any_of(sets.begin(), sets.end(), has)
                                : has(sets.front()) && !std::any_of(sets.begin() + 1, sets.end(), has);
      if (is_found) found.insert(document);
    }
    if (kind == 2) return {all_of(std::move(children)), found};
    if (kind == 3) return {any_of(std::move(children)), found};
    NodePtr wanted = std::move(children.front());
    children.erase(children.begin());
    return {std::make_unique<AndNotNode>(std::move(wanted), any_of(std::move(children))), found};
  }

  std::mt19937 random_{kSeed};
  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  std::array<Documents, 6> terms_;
  Documents all_;
  std::shared_ptr<const FacetColumns> columns_;
};

TEST_F(MatchNodeTest, FindsWhatSetsSay) {
  int telling = 0;
  for (int round = 0; round < 400; ++round) {
    PostingReaders readers(database_, *columns_);
    const auto [tree, wanted] = random_tree(readers, 3);
    Documents found;
    walk_matches(*tree, {}, [&](const Window& window, const WindowSet& set) {
      set.for_each([&](std::uint32_t offset) { found.insert(window.begin + offset); });
    });
    ASSERT_EQ(found, wanted) << "seed " << kSeed << ", round " << round;
    EXPECT_GE(tree->cost(), wanted.size());
    if (tree->size()) {
      EXPECT_EQ(*tree->size(), wanted.size());
    }
    if (!wanted.empty() && wanted.size() < all_.size()) ++telling;
  }
  EXPECT_GT(telling, 200);
}

TEST_F(MatchNodeTest, ReadsOfATermAreSharedWithWhoeverScores) {
  PostingReaders readers(database_, *columns_);
  std::vector<NodePtr> both;
  both.push_back(std::make_unique<TermNode>(readers.reader(name(1))));
  both.push_back(std::make_unique<TermNode>(readers.reader(name(5))));
  const NodePtr tree = all_of(std::move(both));
  walk_matches(*tree, {}, [&](const Window& window, const WindowSet& set) {
    std::size_t told = 0;
    for (const Posting& posting : readers.reader(name(1)).postings(window, set))
      told += set.has(posting.offset()) ? 1U : 0U;
    EXPECT_EQ(told, set.size());
  });
}

}  // namespace
}  // namespace dateline
