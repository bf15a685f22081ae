#include "indexer/article/page_slim.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

constexpr std::string_view kDoctype = "<!DOCTYPE html>";

TEST(SlimPage, DropsWhatCarriesNoText) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"<p>a <b>bold</b> c</p>", "<p>a bold c</p>"},
      {"<p class=\"x\" onclick=\"evil()\" id='a\"b'>t</p>", "<p class=\"x\" id=\"a&quot;b\">t</p>"},
      {"a<!-- <p>no --><script>if (a<b) {}</script><style>p{}</style>b", "ab"},
      {"<script type=application/ld+json>{\"a\": \"<b>\"}</script>",
       "<script type=\"application/ld+json\">{\"a\": \"<b>\"}</script>"},
      {"<title>A <b> C</title>", "<title>A <b> C</title>"},
      {"<svg><text>no</text></svg>yes", "yes"},
      {"<svg>yes", "yes"},
      {"a<script>the rest", "a"},
      {"a<!-- the rest", "a"},
      {"1 < 2 & 3", "1 &lt; 2 & 3"},
      {"</div>a</section>", "a"},
      {"<!doctype html><?xml?>a", "a"},
      {"a<div class='open", "a<unknown class=\"open\">"},
  };
  for (const auto& [html, slim] : cases) EXPECT_EQ(slim_page(html), std::string(kDoctype) + slim) << html;
}

TEST(SlimPage, FlattensDeepNesting) {
  std::string html;
  for (std::size_t i = 0; i < 100000; ++i) html += "<div>";
  html += "text";
  for (std::size_t i = 0; i < 100000; ++i) html += "</div>";
  const std::string slim = slim_page(html + "after");
  EXPECT_EQ(slim.size(), kDoctype.size() + kMaxPageDepth * 11 + 9);
  EXPECT_TRUE(slim.ends_with("</div>after"));
}

TEST(SlimPage, CapsTagsAndKeepsText) {
  std::string html;
  for (std::size_t i = 0; i < kMaxPageTags + 1000; ++i) html += "<p>a";
  const std::string slim = slim_page(html);
  EXPECT_EQ(static_cast<std::size_t>(std::count(slim.begin(), slim.end(), 'a')), kMaxPageTags + 1000);
  EXPECT_EQ(static_cast<std::size_t>(std::count(slim.begin(), slim.end(), '<')), kMaxPageTags + 1);
}

}  // namespace
}  // namespace dateline
