#include "server/search/id_table.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(IdTable, NumbersIdsAsTheyCome) {
  IdTable table;
  for (int round = 0; round < 2; ++round) {
    for (std::uint32_t i = 0; i < 5000; ++i) {
      ASSERT_EQ(table.ordinal("id" + std::to_string(i)), i);
    }
  }
  EXPECT_EQ(table.ids().size(), 5000U);
  EXPECT_EQ(table.ids()[4711], "id4711");
  EXPECT_EQ(table.ordinal(""), 5000U);
  EXPECT_EQ(table.ordinal(""), 5000U);
}

}  // namespace
}  // namespace dateline
