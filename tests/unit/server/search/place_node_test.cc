#include "server/search/place_node.h"

#include <gtest/gtest.h>

#include "indexer/schema/term.h"
#include "server/search/match_walk.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using Order = PlaceQuestion::Order;

class PlaceNodeTest : public ::testing::Test {
 protected:
  std::string found(const PlaceQuestion& question) {
    PostingReaders readers(index_.database(), *columns_);
    PlaceNode node(readers, std::make_unique<AllNode>(readers.reader("")), question);
    EXPECT_TRUE(node.is_dear());
    std::string documents;
    walk_matches(node, {}, [&](const Window& window, const WindowSet& set) {
      set.for_each([&](std::uint32_t offset) { documents += std::to_string(window.begin + offset); });
    });
    return documents;
  }

  static constexpr TextField kBody = TextField::kBody;
  test::TestIndex index_{{{"a", "Shadow storm", "storm shadow falls"},
                          {"b", "B", "shadow of a storm"},
                          {"c", "C", "kim kim alone"},
                          {"d", "D", "북한군이 쿠르스크에 북한군", "", "ko"}}};
  std::shared_ptr<const FacetColumns> columns_ = FacetColumns::load(index_.database());
};

TEST_F(PlaceNodeTest, JudgesFormsOrdersAndDistances) {
  const std::vector<std::pair<PlaceQuestion, std::string>> rows{
      {{kBody, Order::kAsGiven, {{"storm"}, {"shadow", "light"}}, 2}, "1"},
      {{kBody, Order::kAsGiven, {{"shadow"}, {"storm"}}, 4}, "2"},
      {{TextField::kTitle, Order::kAsGiven, {{"shadow"}, {"storm"}}, 2}, "1"},
      {{kBody, Order::kAsGiven, {{"kim"}, {"kim"}, {"alone"}}, 3}, "3"},
      {{kBody, Order::kAsGiven, {{"kim"}, {"kim"}, {"kim"}}, 3}, ""},
      {{kBody, Order::kAsGiven, {{"북한군"}, {"쿠르스크에"}, {"북한군"}}, 3}, "4"},
      {{kBody, Order::kAny, {{"shadow"}, {"storm"}}, 4}, "12"},
      {{kBody, Order::kAny, {{"shadow"}, {"storm"}}, 3}, "1"},
      {{kBody, Order::kAny, {{"kim"}, {"kim"}}, 2}, "3"},
      {{kBody, Order::kAny, {{"북한군이"}, {"북한군"}, {"쿠르스크에"}}, 3}, "4"},
      {{kBody, Order::kAny, {{"북한군이"}, {"북한군"}, {"쿠르스크에"}}, 2}, ""},
  };
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(found(rows[i].first), rows[i].second) << "row " << i;
}

}  // namespace
}  // namespace dateline
