#include "server/search/seconds_node.h"

#include <gtest/gtest.h>

#include "server/search/match_walk.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class SecondsNodeTest : public ::testing::Test {
 protected:
  std::string found(SecondsRange range) {
    PostingReaders readers(index_.database(), *columns_);
    SecondsNode node(readers, range);
    std::string documents;
    walk_matches(node, {}, [&](const Window& window, const WindowSet& set) {
      set.for_each([&](std::uint32_t offset) { documents += std::to_string(window.begin + offset); });
    });
    return documents;
  }

  // In seconds: 1729209600 + 5 h, 1729209600, none, 1704067200 (the year's first), one far off.
  test::TestIndex index_{{{"a", "A", "x", "2024-10-18T14:00+09:00"},
                          {"b", "B", "x", "2024-10-18"},
                          {"c", "C", "x", ""},
                          {"d", "D", "x", "2024"},
                          {"e", "E", "x", "1953-07-27"}}};
  std::shared_ptr<const FacetColumns> columns_ = FacetColumns::load(index_.database());
};

TEST_F(SecondsNodeTest, FindsDatesToTheSecond) {
  for (const auto& [range, wanted] :
       std::vector<std::pair<SecondsRange, std::string>>{{{std::nullopt, std::nullopt}, "1245"},
                                                         {{1729209600, 1729209600}, "2"},
                                                         {{1729209600, std::nullopt}, "12"},
                                                         {{1729209601, std::nullopt}, "1"},
                                                         {{1729227600, std::nullopt}, "1"},
                                                         {{1729227601, std::nullopt}, ""},
                                                         {{std::nullopt, 1729209599}, "45"},
                                                         {{std::nullopt, 1704067199}, "5"},
                                                         {{1704067200, 1704067200}, "4"},
                                                         {{6, 5}, ""},
                                                         {{std::nullopt, -2'000'000'000}, ""}}) {
    EXPECT_EQ(found(range), wanted);
  }
}

}  // namespace
}  // namespace dateline
