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

// The ids of the elements found, one after the other.
std::string found_ids(const std::string& html) {
  const PageTree page(html);
  std::string ids;
  for (const std::size_t element : main_elements(page, measure_page(page)))
    ids += std::string(page.attribute(element, "id")) + ";";
  return ids;
}

TEST(MainElements, TakesTheOtherPartsOfAnArticleThatIsCut) {
  const auto part = [](const std::string& id, const std::string& name, int count) {
    return "<div><div><div id=" + id + " class='" + name + "'>" + paragraphs(count) + "</div></div></div>";
  };
  EXPECT_EQ(found_ids("<main>" + part("a", "article-body", 3) + "<div class=ad>Buy</div>" +
                      part("b", "article-body", 12) + part("c", "article-body", 3) + "</main>"),
            "a;b;c;");
  // Another class, a class that speaks of no article, another depth, hardly any text.
  EXPECT_EQ(found_ids("<main>" + part("a", "article-body", 6) + part("b", "story", 3) + "</main>"), "a;");
  EXPECT_EQ(found_ids("<main>" + part("a", "grid", 6) + part("b", "grid", 3) + "</main>"), "a;");
  EXPECT_EQ(found_ids("<main>" + part("a", "story", 6) + "<div>" + part("b", "story", 3) + "</div></main>"),
            "a;");
  EXPECT_EQ(
      found_ids("<main>" + part("a", "story", 9) +
                "<div><div><div id=b class=story><p>A short note, and no more.</p></div></div></div></main>"),
      "a;");
}

TEST(MainElements, IsEmptyWithoutParagraphs) {
  const PageTree page("<div>short</div>");
  EXPECT_TRUE(main_elements(page, measure_page(page)).empty());
}

}  // namespace
}  // namespace dateline
