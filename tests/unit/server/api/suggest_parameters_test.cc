#include "server/api/suggest_parameters.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(SuggestParameters, ReadTextAndLimit) {
  const auto request = read_suggest_parameters({{"q", "north kor"}, {"limit", "20"}});
  ASSERT_TRUE(request.ok()) << request.error().message;
  EXPECT_EQ(request->text, "north kor");
  EXPECT_EQ(request->limit, 20U);
  EXPECT_EQ(read_suggest_parameters({})->text, "");
  EXPECT_EQ(read_suggest_parameters({{"q", ""}})->limit, kDefaultSuggestions);
  EXPECT_TRUE(read_suggest_parameters({{"q", std::string(1024, 'x')}}).ok());
}

TEST(SuggestParameters, SayWhatIsWrong) {
  struct Row {
    Parameters parameters;
    const char* code;
    std::string message;
  };
  const std::vector<Row> rows{
      {{{"limit", "0"}}, "bad_limit", "limit: want 1..20, got '0'"},
      {{{"limit", "21"}}, "bad_limit", "limit: want 1..20, got '21'"},
      {{{"limit", "x"}}, "bad_limit", "limit: want 1..20, got 'x'"},
      {{{"limit", ""}}, "empty_value", "limit: want a value, got ''"},
      {{{"q", "a"}, {"q", "b"}}, "duplicate_parameter", "q: want it once, got it twice"},
      {{{"q", "a"}, {"page", "1"}}, "unknown_parameter", "suggestions take q and limit, got 'page'"},
      {{{"source", "x\x1b"}}, "unknown_parameter", "suggestions take q and limit, got 'source'"},
      {{{"\x1b", ""}}, "unknown_parameter", "suggestions take q and limit, got '\\x1b'"},
      {{{"q", "\xff"}}, "invalid_utf8", "q: want UTF-8 text, got '\\xff'"},
      {{{"q", std::string(1025, 'x')}}, "query_too_long", "q: want at most 1024 bytes, got 1025"},
  };
  for (const Row& row : rows) {
    const auto request = read_suggest_parameters(row.parameters);
    ASSERT_FALSE(request.ok()) << row.message;
    EXPECT_EQ(request.error().field, row.code);
    EXPECT_EQ(request.error().message, row.message);
  }
}

}  // namespace
}  // namespace dateline
