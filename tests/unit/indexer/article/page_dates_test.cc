#include "indexer/article/page_dates.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dateline {
namespace {

std::string marked(const std::string& html) {
  const auto date = marked_date(PageTree(html), {});
  return date ? iso_date(*date) : "none";
}

std::string shown(const std::string& html, const DateScan& scan = {}) {
  const auto date = shown_date(PageTree(html), scan);
  return date ? iso_date(*date) : "none";
}

const std::string kText = "<p>The harbour reopened after the storm of the year before, said the master.</p>";

// A page with `head` and then some text.
std::string whole(const std::string& head) {
  std::string page = "<body>";
  page += head;
  page += kText;
  return page;
}

TEST(MarkedDate, ReadsItemprop) {
  EXPECT_EQ(marked("<span itemprop=datePublished content='2024-10-21'>yesterday</span>"), "2024-10-21");
  EXPECT_EQ(marked("<time itemprop=datePublished datetime='2024-10-21T05:00'>x</time>"), "2024-10-21");
  EXPECT_EQ(
      marked(
          "<b itemprop=dateModified>2024-10-22</b><p itemprop='dateCreated datePublished'>21. Oktober 2024"),
      "2024-10-21");
  EXPECT_EQ(marked("<p itemprop=dateModified>2024-10-22"), "none");
}

TEST(ShownDate, ReadsWhatPagesOfManyKindsShow) {
  const std::vector<std::string> pages{
      "<h1>T</h1><time datetime='2024-10-21T10:00:00+00:00'>3 hours ago</time>",
      "<h1>T</h1><time>21 October 2024</time>",
      // WordPress
      ("<h1 class=entry-title>T</h1><span class=posted-on><a href=/x><time class='entry-date published' "
       "datetime='2024-10-21'>x</time><time class=updated datetime='2024-10-25'>x</time></a></span>"),
      ("<h1>T</h1><span class=posted-on><time class='updated' datetime='2024-10-25'>x</time><time "
       "class='entry-date published' datetime='2024-10-21'>x</time></span>"),
      // Drupal
      "<h1>T</h1><div class='field field-name-post-date'>Mon, 10/21/2024 - 10:00</div>",
      "<h1>T</h1><span class=submitted>Submitted by jane on 21 October 2024</span>",
      // old style
      "<h1>T</h1><abbr class=published title='2024-10-21T10:00'>x</abbr>",
      "<div class=date>October 21, 2024</div><h1>T</h1>",
      // press releases
      "<h1>T</h1><p>For immediate release</p><p>October 21, 2024</p>",
      "<h1>T</h1><p>KYIV, 21 October 2024 &ndash; The minister, who was born on 1 May 1960, said so.</p>",
      "<h1>T</h1><p><strong>發布日期：民國113年10月21日</strong></p>",
      "<h1>T</h1><div>21 October 2024 | News</div>",
      "<h1>T</h1><span class=data>segunda-feira, 21 de outubro de 2024 às 0:13</span>",
      "<h1>T</h1><div>By Jane Roe<br>21 October 2024<p>" + kText + "</div>",
      ("<h1>T</h1><span class=entry-meta><i>21 October 2024</i> <span class=updated>25 October "
       "2024</span></span>"),
      ("<h1>T</h1><span class=entry-meta><span class=updated>25 October 2024</span> <i>21 October "
       "2024</i></span>"),
      // nearest to the headline, not the first
      "<div class=top><span class=date>1 January 2020</span></div>" + kText + kText + kText +
          "<h1>T</h1><span class=date>21 October 2024</span>",
  };
  for (const std::string& page : pages) EXPECT_EQ(shown(whole(page)), "2024-10-21") << page;
}

TEST(ShownDate, LeavesOutWhatIsNotTheArticles) {
  const std::vector<std::string> pages{
      "<h1>T</h1><span class=updated>21 October 2024</span>",
      ("<h1>T</h1><span class=entry-meta><time class='entry-updated updated' datetime=2024-10-21>21 October "
       "2024</time></span>"),
      "<h1>T</h1><p>Last updated: 21 October 2024</p>",
      "<h1>T</h1>" + kText + "<div class=related-posts><time datetime='2024-10-21'>x</time></div>",
      "<h1>T</h1>" + kText + "<div id=comments><span class=date>21 October 2024</span></div>",
      "<h1>T</h1>" + kText + "<footer><span class=date>21 October 2024</span></footer>",
      "<nav><span class=date>21 October 2024</span></nav><h1>T</h1>",
      ("<h1>T</h1><p>The minister, who took office on 21 October 2024 after a long campaign in the "
       "provinces of the north, where he had grown up and gone to school, said on Monday that all was "
       "well.</p>"),
  };
  for (const std::string& page : pages) EXPECT_EQ(shown(whole(page)), "none") << page;
}

}  // namespace
}  // namespace dateline
