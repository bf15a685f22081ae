#include "tests/fuzz/markup.h"

#include <gtest/gtest.h>

namespace dateline::fuzz {
namespace {

std::string read(std::string_view html) {
  const auto tags = read_tags(html);
  return tags ? skeleton(*tags) : "none";
}

TEST(ReadTags, TakesWhatTemplatesWrite) {
  EXPECT_EQ(read("<!DOCTYPE html>\n<p class=\"a\" hidden>text &lt;b&gt; <br> <rect x=\"1\"/></p>"),
            "<p class hidden><br><rect x/></p>");
  EXPECT_EQ(read("no tags"), "");
}

TEST(ReadTags, RefusesWhatTextCouldMake) {
  for (const char* html :
       {"a < b", "a > b", "<", "<p", "<p class=x>", "<p class='x'>", "<p class=\"x>", "<!-- -->", "<p  >",
        "<p title=\"<b>\">", "<p/ >", "< p>", "<p\n>", "<![CDATA[]]>", "<?php ?>"}) {
    EXPECT_EQ(read(html), "none") << html;
  }
}

class TemplateMarkupTest : public testing::Test {
 protected:
  std::string fault(std::string_view html) const {
    return markup_.fault(read_tags(html).value()).value_or("");
  }

  TemplateMarkup markup_{{"<p{{#a}} class=\"b\"{{/a}}>{{text}}",
                          "</p><{{level}} id=\"{{id}}\"></{{level}}><a href=\"{{url}}\"></a><br>"}};
};

TEST_F(TemplateMarkupTest, KnowsItsOwn) {
  EXPECT_EQ(fault("<p class=\"x\"><a href=\"/\"></a><br></p><p></p>"), "");
  EXPECT_EQ(fault("<h2 id=\"a\"></h2><h3></h3>"), "");
  EXPECT_EQ(fault("<a href=\"https://x\"></a><a href=\"#m1\"></a>"), "");
}

TEST_F(TemplateMarkupTest, TellsWhatIsNone) {
  EXPECT_EQ(fault("<script></script>"), "no template has <script>");
  EXPECT_EQ(fault("<p onclick=\"x\"></p>"), "no <p> of a template has onclick");
  EXPECT_EQ(fault("<a href=\"javascript:x\"></a>"), "href leads to javascript:x");
  EXPECT_EQ(fault("<a href=\"//x\"></a>"), "href leads to //x");
  EXPECT_EQ(fault("<p><a></p></a>"), "</p> closes another element");
  EXPECT_EQ(fault("<p>"), "<p> is not closed");
}

}  // namespace
}  // namespace dateline::fuzz
