#include "server/search/slot_reader.h"

#include <gtest/gtest.h>

#include "indexer/schema/field.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(SlotReader, ReadsTheValuesOfSomeDocuments) {
  test::TestIndex index({{"a", "A", "x", "2024-10-18"}, {"b", "B", "x"}, {"c", "C", "x", "2024-11-02"}});
  SlotReader reader(index.database(), kSlotFirstDay);
  EXPECT_EQ(reader.value(1), "20241018");
  EXPECT_EQ(reader.value(2), "");
  EXPECT_EQ(reader.value(3), "20241102");
  EXPECT_EQ(reader.value(9), "");
  EXPECT_EQ(reader.value(10), "");
  EXPECT_EQ(SlotReader(index.database(), kSlotFirstDay).value(3), "20241102");
}

TEST(SlotReader, HasNothingOfAnEmptyIndex) {
  const test::TestIndex index;
  EXPECT_EQ(SlotReader(Xapian::Database(), kSlotFirstDay).value(1), "");
}

}  // namespace
}  // namespace dateline
