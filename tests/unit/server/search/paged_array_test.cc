#include "server/search/paged_array.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(PagedArray, HoldsAValueForEachDocument) {
  std::vector<int> values;
  for (int i = 0; i < 10'000; ++i) values.push_back(i * 3);
  const PagedArray<int> array(values);
  for (std::uint32_t i = 0; i < 10'000; ++i) ASSERT_EQ(array[i], values[i]);
  EXPECT_EQ(array[10'000], 0);
  EXPECT_EQ(array[4'000'000'000], 0);
  EXPECT_EQ(PagedArray<int>()[0], 0);
}

TEST(PagedArray, LeavesTheOneBeforeAsItWas) {
  const PagedArray<int> before(std::vector<int>(5000, 7));
  const PagedArray<int> after = before.with({{0, 1}, {4095, 2}, {4096, 3}, {20'000, 4}});
  EXPECT_EQ(before[0] + before[4095] + before[4096], 21);
  EXPECT_EQ(before[20'000], 0);
  EXPECT_EQ(after[0], 1);
  EXPECT_EQ(after[1], 7);
  EXPECT_EQ(after[4095], 2);
  EXPECT_EQ(after[4096], 3);
  EXPECT_EQ(after[10'000], 0);
  EXPECT_EQ(after[20'000], 4);
}

TEST(PagedArray, MapsEachValue) {
  const PagedArray<int> array(std::vector<int>{1, 2, 3});
  EXPECT_EQ(array.mapped([](int value) { return value * 10; })[2], 30);
}

}  // namespace
}  // namespace dateline
