#include "server/search/counted_node.h"

#include <gtest/gtest.h>

#include "server/search/match_walk.h"

namespace dateline {
namespace {

class CountedNodeTest : public ::testing::Test {
 protected:
  CountedNodeTest() {
    for (std::uint32_t document = 1; document <= 5 * kWindowSize; ++document) {
      Xapian::Document made;
      made.add_boolean_term("Qx");
      if (document % 3 == 0) made.add_term("often");
      // In the first and the last window alone.
      if (document == 7 || document == 5 * kWindowSize) made.add_term("rare");
      database_.add_document(made);
    }
    columns_ = FacetColumns::load(database_);
  }

  // A union, so that its size is not known without looking.
  std::unique_ptr<CountedNode> counted(PostingReaders& readers, const std::string& term) {
    std::vector<NodePtr> either;
    either.push_back(std::make_unique<TermNode>(readers.reader(term)));
    either.push_back(std::make_unique<TermNode>(readers.reader("rare")));
    return std::make_unique<CountedNode>(any_of(std::move(either)));
  }

  static void walk(MatchNode& root) {
    walk_matches(root, {}, [](const Window&, const WindowSet&) {});
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  std::shared_ptr<const FacetColumns> columns_;
};

TEST_F(CountedNodeTest, CountsWhatIsReadAsAWhole) {
  PostingReaders readers(database_, *columns_);
  const auto node = counted(readers, "often");
  walk(*node);
  EXPECT_EQ(node->count(), 5 * kWindowSize / 3 + 2);
}

TEST_F(CountedNodeTest, CountsAcrossWindowsWithoutAny) {
  PostingReaders readers(database_, *columns_);
  const auto node = counted(readers, "rare");
  walk(*node);
  EXPECT_EQ(node->count(), 2U);
}

TEST_F(CountedNodeTest, SaysWhenItWasPassedOver) {
  PostingReaders readers(database_, *columns_);
  auto judged = counted(readers, "often");
  CountedNode* const as_judge = judged.get();
  std::vector<NodePtr> both;
  both.push_back(std::make_unique<TermNode>(readers.reader("rare")));
  both.push_back(std::move(judged));
  const NodePtr tree = all_of(std::move(both));
  walk(*tree);
  EXPECT_FALSE(as_judge->count()) << "asked about candidates alone";

  PostingReaders others(database_, *columns_);
  const auto skipped = counted(others, "often");
  WindowSet out;
  skipped->generate(Window{0}, out);
  skipped->generate(Window{4 * kWindowSize}, out);
  EXPECT_FALSE(skipped->count()) << "windows between were not asked for";

  PostingReaders fresh(database_, *columns_);
  const auto stopped = counted(fresh, "often");
  stopped->generate(Window{0}, out);
  EXPECT_FALSE(stopped->count()) << "windows at the end were not asked for";
}

}  // namespace
}  // namespace dateline
