#include "server/query/common_words.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(IsCommonWord, KnowsItsListAlone) {
  for (const char* word : {"a", "and", "into", "of", "the", "with"})
    EXPECT_TRUE(is_common_word(word)) << word;
  for (const char* word : {"", "us", "who", "north", "The", "un", "can", "aa", "without"}) {
    EXPECT_FALSE(is_common_word(word)) << word;
  }
}

}  // namespace
}  // namespace dateline
