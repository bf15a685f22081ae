#include "indexer/article/page_measure.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string paragraphs(int count) {
  std::string html;
  for (int i = 0; i < count; ++i) {
    html +=
        "<p>The harbour of the town was opened again, after the storm had passed, and the ships could "
        "leave.</p>";
  }
  return html;
}

TEST(MeasurePage, CountsTextAndLinks) {
  const PageTree page("<div>ab, <a href=x>cd</a></div><nav>menu</nav>");
  const std::vector<Measure> measures = measure_page(page);
  const Measure& div = measures[page.find(GUMBO_TAG_DIV)];
  EXPECT_EQ(div.text, 6U);
  EXPECT_EQ(div.own_text, 6U);
  EXPECT_EQ(div.link, 2U);
  EXPECT_EQ(div.commas, 1U);
  EXPECT_TRUE(measures[page.find(GUMBO_TAG_NAV)].is_junk);
  EXPECT_EQ(measures[0].text, 6U);
}

TEST(MeasurePage, AWrapperOfEverythingIsNoAside) {
  const PageTree page("<div class=menu><div id=in>" + paragraphs(3) + "</div></div>");
  EXPECT_FALSE(measure_page(page)[page.find(GUMBO_TAG_DIV)].is_junk);
  const PageTree small("<div class=menu>a few words</div>" + paragraphs(3));
  EXPECT_TRUE(measure_page(small)[small.find(GUMBO_TAG_DIV)].is_junk);
}

TEST(MainElements, PicksTheTextAndNotTheLinks) {
  std::string links;
  for (int i = 0; i < 40; ++i) links += "<li><a href=x>Another headline of the day, and one more</a></li>";
  const PageTree page("<div id=links><ul>" + links + "</ul></div><div id=text>" + paragraphs(5) + "</div>");
  const auto measures = measure_page(page);
  const auto found = main_elements(page, measures);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(page.attribute(found[0], "id"), "text");
}

TEST(MainElements, IsEmptyWithoutParagraphs) {
  const PageTree page("<div>short</div>");
  EXPECT_TRUE(main_elements(page, measure_page(page)).empty());
}

}  // namespace
}  // namespace dateline
