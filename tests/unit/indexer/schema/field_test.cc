#include "indexer/schema/field.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace dateline {
namespace {

TEST(FieldTable, EveryRowStandsAtItsOwnIndex) {
  for (const TextFieldSpec& row : kTextFields) EXPECT_EQ(&spec(row.field), &row);
  for (const FacetSpec& row : kFacets) EXPECT_EQ(&spec(row.facet), &row);
}

TEST(FieldTable, SlotsAndNamesAreDistinct) {
  std::set<std::uint32_t> slots{kSlotSortDate, kSlotFirstDay, kSlotLastDay, kSlotPrecision,
                                kSlotChecksum, kSlotLengths,  kSlotWords,   kSlotFirstIndexed};
  std::set<std::string_view> names;
  for (const FacetSpec& row : kFacets) {
    EXPECT_TRUE(slots.insert(row.slot).second) << row.name;
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_TRUE(names.insert(row.id_name).second) << row.id_name;
  }
}

// A facet term is PREFIX:id and a word term is PREFIX+word with a folded word: no word begins with a capital,
// so no two prefixes may be equal, and none of capitals may begin with another one and a colon.
TEST(FieldTable, PrefixesCannotBeTakenForOneAnother) {
  std::set<std::string_view> prefixes{kKeyPrefix, kMentionedPrefix, kTitleAlonePrefix, "Z"};
  for (const TextFieldSpec& row : kTextFields) EXPECT_TRUE(prefixes.insert(row.prefix).second) << row.name;
  for (const FacetSpec& row : kFacets) EXPECT_TRUE(prefixes.insert(row.prefix).second) << row.name;
  for (const std::string_view prefix : prefixes) {
    for (const char c : prefix) EXPECT_TRUE(c >= 'A' && c <= 'Z') << prefix;
  }
}

TEST(FindFacet, KnowsNamesAndTheShortFormOfLanguage) {
  EXPECT_EQ(find_facet("person"), Facet::kPerson);
  EXPECT_EQ(find_facet("lang"), Facet::kLanguage);
  EXPECT_EQ(find_facet("Person"), std::nullopt);
  EXPECT_EQ(find_facet(""), std::nullopt);
}

}  // namespace
}  // namespace dateline
