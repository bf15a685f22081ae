#include "server/page/escape.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(EscapeHtml, MakesTextSafeInContentAndInAttributes) {
  const struct {
    std::string text;
    std::string want;
  } cases[] = {
      {"plain, 국정원", "plain, 국정원"},
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"a & b", "a &amp; b"},
      {"\" onclick='x'", "&quot; onclick=&#39;x&#39;"},
      {"&lt;", "&amp;lt;"},
      {"two\nlines\tand a tab", "two\nlines\tand a tab"},
      {std::string("nul\0\x01\x1b[31m\x7f", 12), "nul[31m"},
      {"next\xC2\x85line", "nextline"},
      {"\u202Eevil\u202C \u2066isolated\u2069", "evil isolated"},
      {"caf\u00E9 \u2026", "caf\u00E9 \u2026"},
      {"cut \xE2\x80", "cut \uFFFD\uFFFD"},
      {"\xFF<\xC3>", "\uFFFD&lt;\uFFFD&gt;"},
      {"", ""},
  };
  for (const auto& row : cases) EXPECT_EQ(escape_html(row.text), row.want) << row.text;
}

TEST(WebLink, KeepsOnlyHttpAndHttps) {
  for (const char* good : {"https://a.example/x?y=1&z=2#w", "http://a.example", "HTTPS://A.example/"}) {
    EXPECT_EQ(web_link(good), good);
  }
  for (const char* bad :
       {"", "javascript:alert(1)", "JavaScript:alert(1)", " https://a.example", "https://", "https:///path",
        "http:a.example", "//a.example", "/a", "data:text/html,x", "https://a.example/\nx",
        "https://a.example/ x", "https://a\"b", "https://\\a", "ftp://a.example", "java\tscript:alert(1)"}) {
    EXPECT_EQ(web_link(bad), "") << bad;
  }
}

TEST(LanguageTag, TakesNothingThatIsNoTag) {
  EXPECT_EQ(language_tag("ko"), "ko");
  EXPECT_EQ(language_tag("zh-Hant"), "zh-Hant");
  EXPECT_EQ(language_tag(""), "");
  EXPECT_EQ(language_tag("en\" x"), "");
  EXPECT_EQ(language_tag(std::string(36, 'a')), "");
}

}  // namespace
}  // namespace dateline
