#include "server/search/filter_tree.h"

#include <gtest/gtest.h>

#include "server/query/filter_parser.h"
#include "server/search/match_walk.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class FilterTree : public ::testing::Test {
 protected:
  FilterTree() {
    index_.label(Facet::kPerson, {"kim", "Kim Jong Un", {"김정은"}});
    index_.commit();
    columns_ = FacetColumns::load(index_.database());
  }

  // The documents among all, in order.
  std::string found(std::string_view text) {
    PostingReaders readers(index_.database(), *columns_);
    const NodePtr node = filtered_node(std::make_unique<AllNode>(readers.reader("")),
                                       parse_filter(text).value(), readers, warnings_);
    std::string documents;
    walk_matches(*node, {}, [&](const Window& window, const WindowSet& set) {
      set.for_each([&](std::uint32_t offset) { documents += std::to_string(window.begin + offset); });
    });
    return documents;
  }

  test::TestIndex index_{{{"a", "A", "x", "2024-10-18", "en", "nato", {"kim", "putin"}},
                          {"b", "B", "x", "2024-10", "en", "tass", {"putin"}},
                          {"c", "C", "x", "", "", "nato"},
                          {"d", "D", "x", "2023", "en", "", {"kim"}, {"KP"}}}};
  std::shared_ptr<const FacetColumns> columns_;
  std::vector<Warning> warnings_;
};

TEST_F(FilterTree, FindsWhatPasses) {
  const std::string id = test::stored_article({"c", "C", "x"}).head.id;
  for (const auto& [text, wanted] :
       std::vector<std::pair<std::string, std::string>>{{"", "1234"},
                                                        {"source = NATO", "13"},
                                                        {"source != nato", "24"},
                                                        {"person = \"kim jong un\"", "14"},
                                                        {"person = '김정은' AND person = putin", "1"},
                                                        {"person = kim OR source = tass", "124"},
                                                        {"NOT (person = kim OR source = tass)", "3"},
                                                        {"person NOT EXISTS", "3"},
                                                        {"language IS EMPTY", "3"},
                                                        {"country IN [KP, RU]", "4"},
                                                        {"source IN []", ""},
                                                        {"source NOT IN []", "1234"},
                                                        {"date = 2024-10-18", "12"},
                                                        {"date < 2024", "4"},
                                                        {"date != 2024", "34"},
                                                        {"date EXISTS", "124"},
                                                        {"date_ts = 1727740800", "2"},
                                                        {"date_ts IS NULL", "3"},
                                                        {"id = " + id, "3"},
                                                        {"id != " + id, "124"},
                                                        {"id = none", ""},
                                                        {"id EXISTS", "1234"}}) {
    EXPECT_EQ(found(text), wanted) << text;
  }
}

TEST_F(FilterTree, WarnsOfValuesThatNoArticleHas) {
  EXPECT_EQ(found("person = nobody"), "");
  ASSERT_EQ(warnings_.size(), 1U);
  EXPECT_EQ(warnings_[0].code, "unknown_value");
  EXPECT_EQ(warnings_[0].message, "no article has the person 'nobody'");
}

}  // namespace
}  // namespace dateline
