#include "server/search/facet_column.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/schema/side_tables.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;
using Ids = std::vector<std::string>;

Ids ids_of(const FacetColumn& column, std::uint32_t document) {
  Ids ids;
  for (const std::uint32_t ordinal : column.ordinals(document)) ids.push_back(column.values()[ordinal].id);
  return ids;
}

Ids all_ids(const FacetColumn& column) {
  Ids ids;
  for (const FacetValue& value : column.values()) ids.push_back(value.id);
  return ids;
}

TEST(FacetColumn, HoldsMoreThanAPageOfDocuments) {
  TestIndex index;
  for (std::uint32_t i = 1; i <= kPageDocuments + 2; ++i) {
    Xapian::Document document;
    document.add_value(spec(Facet::kPerson).slot, i % 2 == 0 ? pack_ids({"p1", "p2"}) : "");
    index.database().add_document(document);
  }
  const FacetColumn column = FacetColumn::load(index.database(), Facet::kPerson);
  EXPECT_EQ(ids_of(column, 0), Ids{});
  EXPECT_EQ(ids_of(column, 1), Ids{});
  for (const std::uint32_t document : {kPageDocuments - 2, kPageDocuments, kPageDocuments + 2}) {
    EXPECT_EQ(ids_of(column, document), (Ids{"p1", "p2"})) << document;
    EXPECT_EQ(ids_of(column, document + 1), Ids{}) << document;
  }
  EXPECT_EQ(ids_of(column, 4'000'000'000), Ids{});
}

TEST(FacetColumn, PutsValuesWithoutARowAmongTheOthers) {
  TestIndex index({{"a", "A", "x", "", "en", "tass"},
                   {"b", "B", "x", "", "en", "nato"},
                   {"c", "C", "x", "", "en", "bbc"}});
  index.database().set_metadata(facet_key(Facet::kSource, "nato"), "");
  index.database().set_metadata(facet_key(Facet::kSource, "bbc"), "");
  const FacetColumn column = FacetColumn::load(index.database(), Facet::kSource);
  EXPECT_EQ(all_ids(column), (Ids{"bbc", "nato", "tass"}));
  EXPECT_EQ(ids_of(column, 1), Ids{"tass"});
  EXPECT_EQ(ids_of(column, 2), Ids{"nato"});
  EXPECT_EQ(ids_of(column, 3), Ids{"bbc"});
}

TEST(FacetColumn, SharesItsValuesWhileTheyStay) {
  TestIndex index({{"a", "A", "x", "", "en", "tass"}, {"b", "B", "x", "", "en", "nato"}});
  const FacetColumn before = FacetColumn::load(index.database(), Facet::kSource);
  index.put({"c", "C", "x", "", "en", "nato"});
  index.commit();
  const FacetColumn more = before.patched(index.database(), Facet::kSource, {3});
  EXPECT_EQ(more.dictionary(), before.dictionary());
  EXPECT_EQ(more.count_articles(), (std::vector<std::uint32_t>{2, 1}));
  EXPECT_EQ(ids_of(more, 3), Ids{"nato"});
  EXPECT_EQ(ids_of(before, 3), Ids{});

  index.label(Facet::kSource, {"nato", "NATO", {}});
  index.put({"c", "C", "x", "", "en", "reuters"});
  index.remove("a");
  index.database().set_metadata(facet_key(Facet::kSource, "tass"), "");
  index.label(Facet::kSource, {"tass", "", {}});
  index.commit();
  index.database().set_metadata(facet_key(Facet::kSource, "tass"), "");
  const FacetColumn other = more.patched(index.database(), Facet::kSource, {1, 2, 3});
  EXPECT_EQ(all_ids(other), (Ids{"nato", "reuters"}));
  EXPECT_EQ(other.values().front().label, "NATO");
  EXPECT_EQ(ids_of(other, 1), Ids{});
  EXPECT_EQ(ids_of(other, 2), Ids{"nato"});
  EXPECT_EQ(ids_of(other, 3), Ids{"reuters"});
  EXPECT_EQ(more.values().front().label, "nato");
  EXPECT_EQ(ids_of(more, 1), Ids{"tass"});
}

}  // namespace
}  // namespace dateline
