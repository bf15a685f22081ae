#include "indexer/article/web_url.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

TEST(CleanUrl, KeepsAbsoluteWebAddresses) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"https://example.org/a?b=C#d", "https://example.org/a?b=C#d"},
      {" HTTP://EXAMPLE.org:8080/Path ", "http://example.org:8080/Path"},
      {"https://exa\nmple.org/a b", "https://example.org/ab"},
      {"https://пример.рф/путь", "https://пример.рф/путь"},
      {"https://[2001:db8::1]/x", "https://[2001:db8::1]/x"},
  };
  for (const auto& [text, url] : cases) EXPECT_EQ(clean_url(text), url) << text;
  EXPECT_EQ(clean_url("https://example.org/" + std::string(kMaxUrl, 'a')), std::nullopt);
}

TEST(CleanUrl, WantsAHost) {
  for (const char* text :
       {"https://", "https:///a", "https://:80/", "https://.example", "https://[", "https://[3/a",
        "https://[]/", "https://[x]/", "https://[::1]x/", "https://a]b[c/", "https://a:b:c/",
        "https://a:80x/", "https://user@a/", "https://a b@c/", "//example.org", "mailto:a@b"}) {
    EXPECT_EQ(clean_url(text), std::nullopt) << text;
  }
  EXPECT_EQ(clean_url("http://a_b.example:/"), "http://a_b.example:/");
}

TEST(UrlParts, AreTakenApart) {
  struct Case {
    std::string url, host, path;
    bool bare;
  };
  const std::vector<Case> cases{
      {"https://www.example.org:80/a/b?c#d", "www.example.org", "/a/b", false},
      {"https://example.org", "example.org", "", true},
      {"https://example.org/", "example.org", "/", true},
      {"https://example.org/?p=5", "example.org", "/", false},
      {"https://example.org?p=5", "example.org", "", false},
      {"https://[::1]:80/x", "[::1]", "/x", false},
      {"", "", "", true},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(url_host(one.url), one.host) << one.url;
    EXPECT_EQ(url_path(one.url), one.path) << one.url;
    EXPECT_EQ(is_bare_host(one.url), one.bare) << one.url;
  }
}

}  // namespace
}  // namespace dateline
