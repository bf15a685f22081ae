#include "server/api/similar_parameters.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(SimilarLimit, IsOneToTwenty) {
  EXPECT_EQ(*read_similar_limit({}), 5U);
  EXPECT_EQ(*read_similar_limit({{"limit", "1"}}), 1U);
  EXPECT_EQ(*read_similar_limit({{"limit", "20"}}), 20U);
}

TEST(SimilarLimit, SaysWhatIsWrong) {
  struct Row {
    Parameters parameters;
    const char* code;
    const char* message;
  };
  for (const Row& row : std::vector<Row>{
           {{{"limit", "0"}}, "bad_limit", "limit: want 1..20, got '0'"},
           {{{"limit", "21"}}, "bad_limit", "limit: want 1..20, got '21'"},
           {{{"limit", ""}}, "empty_value", "limit: want a value, got ''"},
           {{{"limit", "1"}, {"limit", "2"}}, "duplicate_parameter", "limit: want it once, got it twice"},
           {{{"q", "oil"}}, "unknown_parameter", "similar articles have no parameter but limit, got 'q'"},
           {{{"\x1b", "1"}},
            "unknown_parameter",
            "similar articles have no parameter but limit, got '\\x1b'"}}) {
    const auto limit = read_similar_limit(row.parameters);
    ASSERT_FALSE(limit) << row.message;
    EXPECT_EQ(limit.error().field, row.code);
    EXPECT_EQ(limit.error().message, row.message);
  }
}

}  // namespace
}  // namespace dateline
