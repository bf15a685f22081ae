#include "server/api/url_encoding.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(EncodeParameter, EncodesAllThatMeansSomethingInAnAddress) {
  const struct {
    std::string text;
    std::string want;
  } cases[] = {{"a b", "a+b"},      {"a+b", "a%2Bb"},   {"a=b&c", "a%3Db%26c"},       {"\"x\"", "%22x%22"},
               {"é", "%C3%A9"},     {"100%", "100%25"}, {"a#b?c/d", "a%23b%3Fc%2Fd"}, {"-._*:", "-._*:"},
               {"<'>", "%3C%27%3E"}};
  for (const auto& row : cases) EXPECT_EQ(encode_parameter(row.text), row.want);
}

TEST(EncodeParameters, KeepsTheOrder) {
  EXPECT_EQ(encode_parameters({{"q", "a b"}, {"-source", "x&y"}, {"q", ""}}), "q=a+b&-source=x%26y&q=");
  EXPECT_EQ(encode_parameters({}), "");
}

}  // namespace
}  // namespace dateline
