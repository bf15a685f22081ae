#include "indexer/article/tag_scan.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

struct Case {
  std::string html, name;
  std::size_t bytes;
  std::vector<std::pair<std::string, std::string>> attributes;
};

TEST(ScanTag, ReadsNamesAndAttributes) {
  const std::vector<Case> cases{
      {"<p>x", "p", 3, {}},
      {"<DIV Class=\"a b\" id=c hidden>", "div", 29, {{"class", "a b"}, {"id", "c"}, {"hidden", ""}}},
      {"<a href='x>y' >", "a", 15, {{"href", "x>y"}}},
      {"<a href = x/y>", "a", 14, {{"href", "x/y"}}},
      {"<br/>", "br", 5, {}},
      {"<a =b>", "a", 6, {{"=b", ""}}},
      {"<x\xC3\xA9>", "unknown", 5, {}},
      {"<div class=\"open", "unknown", 16, {{"class", "open"}}},
      {"< p>", "", 0, {}},
      {"<3", "", 0, {}},
      {"<", "", 0, {}},
  };
  for (const Case& one : cases) {
    const ScannedTag tag = scan_tag(one.html);
    EXPECT_EQ(tag.name, one.name) << one.html;
    EXPECT_EQ(tag.bytes, one.bytes) << one.html;
    std::vector<std::pair<std::string, std::string>> attributes;
    for (const TagAttribute& attribute : tag.attributes)
      attributes.emplace_back(attribute.name, attribute.value);
    EXPECT_EQ(attributes, one.attributes) << one.html;
  }
  EXPECT_TRUE(scan_tag("</p>").is_end);
}

TEST(ScanTag, CapsAttributes) {
  std::string html = "<p";
  for (int i = 0; i < 10000; ++i) html += " a" + std::to_string(i);
  const ScannedTag tag = scan_tag(html + ">");
  EXPECT_EQ(tag.attributes.size(), 64U);
  EXPECT_EQ(tag.bytes, html.size() + 1);
}

TEST(FindEndTag, IgnoresCase) {
  EXPECT_EQ(find_end_tag("a </b> </SCRIPT>", 0, "script"), 7U);
  EXPECT_EQ(find_end_tag("</script>", 1, "script"), std::string_view::npos);
  EXPECT_EQ(find_end_tag("</scr", 0, "script"), std::string_view::npos);
}

}  // namespace
}  // namespace dateline
