#include "server/search/generations.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

TEST(Generations, AreThoseThatAnswer) {
  test::TestIndex index({{"a", "Oil", "Oil rose."}});
  EXPECT_EQ(generation_numbers(current_generations({index.path()}).value()), "1");
  index.begin_generation();
  index.commit();
  index.publish();
  EXPECT_EQ(generation_numbers(current_generations({index.path(), index.path()}).value()), "2,2");
  EXPECT_FALSE(current_generations({index.path(), "/nonexistent"}));
}

TEST(IndexBytes, AreThoseOfTheCurrentGenerations) {
  const test::TestIndex index({{"a", "Oil", "Oil rose."}});
  const std::uint64_t bytes = index_bytes({index.path()});
  EXPECT_GT(bytes, 1000U);
  EXPECT_EQ(index_bytes({index.path(), index.path()}), 2 * bytes);
  EXPECT_EQ(index_bytes({"/nonexistent"}), 0U);
}

TEST(StorageVersion, IsThatOfXapian) {
  EXPECT_TRUE(storage_version().starts_with("1."));
}

}  // namespace
}  // namespace dateline
