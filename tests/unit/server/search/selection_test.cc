#include "server/search/selection.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

// The bits of the choices that a document does not pass.
std::uint32_t failures(const SelectionTest& test, std::uint32_t document) {
  WindowSet documents;
  documents.add(document);
  std::vector<SelectionTest::Failed> failed;
  test.judge(Window{0}, documents, failed);
  test.filter(Window{0}, documents);
  std::uint32_t bits = 0;
  for (const SelectionTest::Failed& one : failed) bits |= one.documents.has(document) ? one.choice : 0;
  EXPECT_EQ(documents.has(document), bits == 0);
  return bits;
}

TEST(SelectionTest, TellsWhichChoicesStandAgainstAnArticle) {
  test::TestIndex index({{"a", "A", "x", "2024-10-18", "en", "nato", {"kim"}, {"KP"}},
                         {"b", "B", "x", "", "en", "", {"kim", "putin"}, {}}});
  const auto columns = FacetColumns::load(index.database());
  std::vector<Warning> warnings;
  SearchRequest request;
  EXPECT_EQ(failures(SelectionTest(*columns, request, warnings), 1), 0U);

  request.since = 1;
  const SelectionTest late(*columns, request, warnings);
  EXPECT_FALSE(late.empty());
  EXPECT_EQ(failures(late, 1), kSinceBit);
  request.since.reset();

  request.selection(Facet::kSource).any = {"NATO"};
  request.selection(Facet::kPerson).none = {"putin"};
  request.dates.from = Day(std::chrono::year(2024) / 10 / 18);
  const SelectionTest test(*columns, request, warnings);
  EXPECT_TRUE(warnings.empty());
  EXPECT_EQ(failures(test, 1), 0U);
  EXPECT_EQ(failures(test, 2), facet_bit(Facet::kSource) | facet_bit(Facet::kPerson) | kDatesBit);
  EXPECT_TRUE(test.is_selected(Facet::kSource, 0));
  EXPECT_TRUE(test.is_excluded(Facet::kPerson, *columns->facet(Facet::kPerson).find_id("putin")));
  EXPECT_FALSE(test.is_selected(Facet::kCountry, 0));
}

TEST(SelectionTest, WarnsOfUnknownValues) {
  test::TestIndex index({{"a", "A", "x", "2024-10-18", "en", "nato"}});
  const auto columns = FacetColumns::load(index.database());
  std::vector<Warning> warnings;
  SearchRequest request;
  request.selection(Facet::kSource) = {{"bbc"}, {"cnn"}};
  EXPECT_EQ(failures(SelectionTest(*columns, request, warnings), 1), facet_bit(Facet::kSource));
  ASSERT_EQ(warnings.size(), 2U);
  request = {};
  request.selection(Facet::kPerson).any = {"kim"};  // no article has a person at all
  EXPECT_EQ(failures(SelectionTest(*columns, request, warnings), 1), facet_bit(Facet::kPerson));
  EXPECT_EQ(warnings[1].message, "no article has the source 'cnn'");
}

}  // namespace
}  // namespace dateline
