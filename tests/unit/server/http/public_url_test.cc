#include "server/http/public_url.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

TEST(ParsePublicUrl, TakesSchemeHostAndPort) {
  struct Row {
    const char* text;
    const char* base;
    const char* host;
  };
  for (const Row& row : std::vector<Row>{
           {"https://news.example", "https://news.example", "news.example"},
           {"http://news.example/", "http://news.example", "news.example"},
           {"HTTPS://News.Example:8443", "https://news.example:8443", "news.example"},
           {"http://10.0.0.7:80", "http://10.0.0.7:80", "10.0.0.7"},
           {"http://[::1]:8080", "http://[::1]:8080", "::1"},
           {"https://[2001:db8::7]", "https://[2001:db8::7]", "2001:db8::7"},
           {"http://archive", "http://archive", "archive"},
           {"https://xn--bcher-kva.example", "https://xn--bcher-kva.example", "xn--bcher-kva.example"},
       }) {
    const auto url = parse_public_url(row.text);
    ASSERT_TRUE(url) << row.text;
    EXPECT_EQ(url->base, row.base);
    EXPECT_EQ(url->host, row.host);
  }
}

TEST(ParsePublicUrl, RefusesAllElse) {
  for (const char* text : {"",
                           "/",
                           "news.example",
                           "ftp://news.example",
                           "https://",
                           "https:///",
                           "https://news.example/search",
                           "https://news.example//",
                           "https://news.example?q=a",
                           "https://news.example#x",
                           "https://a@news.example",
                           "https://news.example:",
                           "https://news.example:0",
                           "https://news.example:65536",
                           "https://news.example:8x",
                           "https://[::1",
                           "https://[zz]",
                           "https://::1",
                           "https://a..b",
                           "https://-a",
                           "https://a b",
                           "https://a\"b",
                           "https://b\xC3\xBC"
                           "cher.example",
                           "https://[]"}) {
    const auto url = parse_public_url(text);
    ASSERT_FALSE(url) << text;
    EXPECT_EQ(url.error().field, "public-url");
  }
  EXPECT_EQ(
      parse_public_url("https://news.example/search").error().message,
      "public-url: want http://HOST or https://HOST, perhaps with a port, and no path, query or user, got "
      "'https://news.example/search'");
}

}  // namespace
}  // namespace dateline
