#include "indexer/article/page_tree.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(PageTree, ListsElementsInDocumentOrder) {
  const PageTree page("<title>T</title><div id=a><p>One <span>two</span></p></div><p>Three");
  std::string names;
  for (std::size_t i = 0; i < page.elements().size(); ++i) {
    names += std::string(gumbo_normalized_tagname(page.tag(i))) + " ";
  }
  EXPECT_EQ(names, "html head title body div p span p ");
  EXPECT_EQ(page.elements()[5].parent, 4U);
  EXPECT_EQ(page.elements()[4].end, 7U);
  EXPECT_EQ(page.attribute(4, "id"), "a");
  EXPECT_EQ(page.attribute(5, "id"), "");
  EXPECT_TRUE(page.has_attribute(4, "id"));
  EXPECT_EQ(page.text(4), "One two");
  EXPECT_EQ(page.find(GUMBO_TAG_P), 5U);
  EXPECT_EQ(page.find(GUMBO_TAG_UL), PageTree::npos);
}

TEST(PageTree, DecodesReferencesOnce) {
  const PageTree page("<p>&amp;lt;script&gt; &#x110000; &#0;</p>");
  EXPECT_EQ(page.text(page.find(GUMBO_TAG_P)), "&lt;script> \uFFFD \uFFFD");
}

TEST(PageTree, TakesAnyDepthAndAnyMess) {
  for (const std::string part : {"<div>", "<b>", "<a href=x><p>", "<table><tr><td>", "<span><div></span>",
                                 "<ul><li>", "<form>", "</p>", "<svg>", "<dd>a<dt>"}) {
    std::string html;
    for (int i = 0; i < 20000; ++i) html += part;
    const PageTree page(html + "text");
    EXPECT_NE(page.text(0).find("text"), std::string::npos) << part;
  }
  EXPECT_GE(PageTree("").elements().size(), 1U);
}

}  // namespace
}  // namespace dateline
