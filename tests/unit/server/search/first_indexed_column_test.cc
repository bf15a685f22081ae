#include "server/search/first_indexed_column.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestArticle;
using test::TestIndex;

TestArticle article(const std::string& key, std::int64_t first_indexed) {
  TestArticle made{key, "T", "x"};
  made.first_indexed = first_indexed;
  return made;
}

TEST(FirstIndexedColumn, HoldsTheSecondsOfEachArticle) {
  TestIndex index({article("a", 1'760'000'000), article("b", 0), article("c", 9'999'999'999)});
  const FirstIndexedColumn column = FirstIndexedColumn::load(index.database());
  EXPECT_EQ(column.seconds(1), 1'760'000'000U);
  EXPECT_EQ(column.seconds(2), 0U);
  EXPECT_EQ(column.seconds(3), 4'294'967'295U) << "the end of what it holds";
  EXPECT_EQ(column.seconds(0), 0U);
  EXPECT_EQ(column.seconds(99), 0U);
}

TEST(FirstIndexedColumn, FollowsArticlesThatComeAndGo) {
  TestIndex index({article("a", 100), article("b", 200)});
  const FirstIndexedColumn before = FirstIndexedColumn::load(index.database());
  index.put(article("b", 250));
  index.put(article("c", 300));
  index.remove("a");
  index.commit();
  const FirstIndexedColumn after = before.patched(index.database(), {1, 2, 3});
  EXPECT_EQ(after.seconds(1), 0U);
  EXPECT_EQ(after.seconds(2), 250U);
  EXPECT_EQ(after.seconds(3), 300U);
  EXPECT_EQ(before.seconds(1), 100U);
}

}  // namespace
}  // namespace dateline
