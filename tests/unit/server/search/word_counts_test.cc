#include "server/search/word_counts.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(WordCounts, KeepsWhatWasCounted) {
  WordCounts counts;
  EXPECT_FALSE(counts.find("storm"));
  counts.keep("storm", 7);
  counts.keep("absent", 0);
  EXPECT_EQ(counts.find("storm"), 7U);
  EXPECT_EQ(counts.find("absent"), 0U);
}

TEST(WordCounts, ForgetsAllRatherThanGrow) {
  WordCounts counts;
  for (std::size_t i = 0; i < WordCounts::kMost; ++i) counts.keep(std::to_string(i), i);
  EXPECT_EQ(counts.find("0"), 0U);
  counts.keep("more", 1);
  EXPECT_FALSE(counts.find("0"));
  EXPECT_EQ(counts.find("more"), 1U);
}

}  // namespace
}  // namespace dateline
