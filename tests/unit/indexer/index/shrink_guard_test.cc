#include "indexer/index/shrink_guard.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(ShrinkGuard, LetsHalfGoAndNoMore) {
  ShrinkGuard guard(10, ShrinkRule::kHalfAtMost);
  EXPECT_TRUE(guard.take(3));
  EXPECT_TRUE(guard.take(2));
  EXPECT_FALSE(guard.take(1));
  EXPECT_TRUE(guard.take(0));
}

TEST(ShrinkGuard, DoesNotCountWhatItRefused) {
  ShrinkGuard guard(10, ShrinkRule::kHalfAtMost);
  EXPECT_FALSE(guard.take(6));
  EXPECT_TRUE(guard.take(5));
}

TEST(ShrinkGuard, LetsAllGoWhenAllowed) {
  ShrinkGuard guard(10, ShrinkRule::kAllowed);
  EXPECT_TRUE(guard.take(10));
}

}  // namespace
}  // namespace dateline
