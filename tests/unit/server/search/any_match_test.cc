#include "server/search/any_match.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "tests/unit/server/query/ast_text.h"

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2024) / 11 / 15};

TEST(ApplyMatch, JoinsTheWordsAtTheTop) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"", "all"},
      {"a", "a"},
      {"a b \"c d\"", "or(a b \"c d\")"},
      {"a b -c source:x", "and(or(a b) not(c) source=x)"},
      {"a source:x date:2024", "and(a source=x days[2024-01-01..2024-12-31])"},
      {"a (b c)", "or(a b c)"},
      {"a (b AND c)", "or(a AND(b c))"},
      {"a OR (b c)", "or(a b c)"},
      {"a (b -c)", "or(a and(b not(c)))"},
      {"a AND b", "AND(a b)"},
      {"a b AND c", "or(a AND(b c))"},
      {"-a -b", "and(not(a) not(b))"},
      {"-a", "not(a)"},
      {"a OR b", "or(a b)"},
      {"(source:x OR source:y) a b", "and(or(a b) or(source=x source=y))"},
  };
  for (const auto& [text, wanted] : rows) {
    const Node root = parse_query(text, kToday)->root;
    EXPECT_EQ(test::ast_text(apply_match(root, Match::kAny)), wanted) << text;
    EXPECT_EQ(test::ast_text(apply_match(root, Match::kAll)), test::ast_text(root)) << text;
  }
}

}  // namespace
}  // namespace dateline
