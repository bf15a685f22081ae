#include "indexer/cli/number_text.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Grouped, PutsACommaBeforeEachThreeDigits) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(14629), "14,629");
  EXPECT_EQ(grouped(1234567), "1,234,567");
}

TEST(SecondsText, ShowsTenthsBelowAMinute) {
  EXPECT_EQ(seconds_text(0.42), "0.4 s");
  EXPECT_EQ(seconds_text(59.9), "59.9 s");
  EXPECT_EQ(seconds_text(125.4), "125 s");
}

}  // namespace
}  // namespace dateline
