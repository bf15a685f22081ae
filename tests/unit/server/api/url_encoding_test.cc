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

TEST(EncodeAddress, LeavesWhatIsOneAlone) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"https://news.example:8443/a/b.html?x=1&y=%C3%A9;(z)#part-2", ""},
      {"https://[::1]/a", ""},
      {"https://news.example/a b\t<c>\"d\"", "https://news.example/a%20b%09%3Cc%3E%22d%22"},
      {"https://news.example/50%", "https://news.example/50%25"},
      {"https://news.example/%zz%4", "https://news.example/%25zz%254"},
      {"https://news.example/#a#b", "https://news.example/#a%23b"},
      {"https://news.example/é\xFF", "https://news.example/%C3%A9%FF"},
      {"https://news.example/{a|b}^\\`", "https://news.example/%7Ba%7Cb%7D%5E%5C%60"},
  };
  for (const auto& [address, wanted] : rows) {
    EXPECT_EQ(encode_address(address), wanted.empty() ? address : wanted) << address;
  }
}

TEST(EncodeParameters, KeepsTheOrder) {
  EXPECT_EQ(encode_parameters({{"q", "a b"}, {"-source", "x&y"}, {"q", ""}}), "q=a+b&-source=x%26y&q=");
  EXPECT_EQ(encode_parameters({}), "");
}

}  // namespace
}  // namespace dateline
