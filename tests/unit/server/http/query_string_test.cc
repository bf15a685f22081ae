#include "server/http/query_string.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(ParseTarget, DecodesPathAndParametersInOrder) {
  struct Row {
    const char* target;
    const char* path;
    Parameters parameters;
  };
  const std::vector<Row> rows{
      {"/", "/", {}},
      {"/?", "/", {}},
      {"/a/b?q=oil", "/a/b", {{"q", "oil"}}},
      {"/?b=2&a=1&b=3", "/", {{"b", "2"}, {"a", "1"}, {"b", "3"}}},
      {"/?q=a+b%20c%2Bd", "/", {{"q", "a b c+d"}}},
      {"/a+b%20c", "/a+b c", {}},
      {"/?q=%EA%B9%80", "/", {{"q", "김"}}},
      {"/?q=%ff", "/", {{"q", "\xff"}}},
      {"/?q", "/", {{"q", ""}}},
      {"/?q=", "/", {{"q", ""}}},
      {"/?=x", "/", {{"", "x"}}},
      {"/?&&q=a&", "/", {{"q", "a"}}},
      {"/?q=a=b", "/", {{"q", "a=b"}}},
      {"/?-source=x%26y", "/", {{"-source", "x&y"}}},
      {"/?q=a?b", "/", {{"q", "a?b"}}},
      {"/a%2f..", "/a/..", {}},
  };
  for (const Row& row : rows) {
    const auto target = parse_target(row.target);
    ASSERT_TRUE(target) << row.target;
    EXPECT_EQ(target->path, row.path) << row.target;
    EXPECT_EQ(target->parameters, row.parameters) << row.target;
  }
}

TEST(ParseTarget, RefusesBrokenEscapes) {
  for (const char* target : {"/%", "/%2", "/%g1", "/?q=%", "/?q=%2", "/?q=%g1", "/?q=a%1", "/?%zz=1",
                             "/?q=%00", "/?%00=1", "/?q=% 41"}) {
    const auto parsed = parse_target(target);
    ASSERT_FALSE(parsed) << target;
    EXPECT_EQ(parsed.error().field, "bad_encoding") << target;
  }
  EXPECT_EQ(parse_target("/?q=%g1").error().message,
            "address: want two hexadecimal digits after %, got '%g1'");
}

}  // namespace
}  // namespace dateline
