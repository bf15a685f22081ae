#include "server/search/bookmark.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Bookmark, KnowsAnIndexByItsUuid) {
  const Bookmark bookmark{{{"a", "x", 3, 100, 2}, {"b", "y", 4, 200, 1}}};
  ASSERT_NE(bookmark.find("b"), nullptr);
  EXPECT_EQ(bookmark.find("b")->last, 4U);
  EXPECT_EQ(bookmark.find("y"), nullptr);
  EXPECT_EQ(Bookmark{}.find("a"), nullptr);
}

}  // namespace
}  // namespace dateline
