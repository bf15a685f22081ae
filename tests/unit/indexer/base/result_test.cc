#include "indexer/base/result.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return make_error("number", "want an even one, got " + std::to_string(number));
  return number / 2;
}

TEST(Result, HoldsAValueOrTheReason) {
  EXPECT_TRUE(half(4).ok());
  EXPECT_EQ(*half(4), 2);
  const auto refused = half(3);
  EXPECT_FALSE(refused);
  EXPECT_EQ(refused.error().field, "number");
  EXPECT_EQ(refused.error().message, "number: want an even one, got 3");
}

TEST(Result, ReadingTheOtherSideThrows) {
  EXPECT_THROW(static_cast<void>(half(3).value()), std::bad_variant_access);
  EXPECT_THROW(static_cast<void>(half(4).error()), std::bad_variant_access);
}

TEST(Result, MovesAValueOut) {
  Result<std::string> text = std::string(100, 'x');
  const std::string moved = *std::move(text);
  EXPECT_EQ(moved.size(), 100U);
}

}  // namespace
}  // namespace dateline
