#include "tests/bench/agreement.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline::bench {
namespace {

TEST(Agreement, AddsUpOverDocuments) {
  Agreement agreement;
  agreement.add<std::string>({"a", "b"}, {"a", "c", "d"});
  agreement.add<std::string>({}, {"e"});
  EXPECT_DOUBLE_EQ(agreement.precision(), 0.5);
  EXPECT_DOUBLE_EQ(agreement.recall(), 0.25);
  EXPECT_DOUBLE_EQ(agreement.f1(), 2 * 0.5 * 0.25 / 0.75);
}

TEST(Agreement, IsNothingForNothing) {
  Agreement agreement;
  EXPECT_EQ(agreement.precision(), 0);
  EXPECT_EQ(agreement.f1(), 0);
  agreement.add<int>({1}, {2});
  EXPECT_EQ(agreement.f1(), 0);
}

}  // namespace
}  // namespace dateline::bench
