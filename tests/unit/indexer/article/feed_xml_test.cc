#include "indexer/article/feed_xml.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

FeedXml read(const std::string& xml) {
  FeedXml feed;
  const Outcome outcome = parse_xml(xml, feed);
  EXPECT_TRUE(outcome.ok()) << outcome.error().message;
  return feed;
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += value + "|";
  return text;
}

TEST(FeedXml, ReadsRss2) {
  const FeedXml feed = read(R"(<?xml version="1.0"?><rss version="2.0"
    xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Gazette</title><link>https://example.org/</link><language>en-gb</language>
    <image><title>Logo</title><url>x</url></image>
    <item><title>One</title><link> https://example.org/1 </link><guid isPermaLink="false">g1</guid>
      <pubDate>Mon, 21 Oct 2024 05:00:00 GMT</pubDate><dc:creator>Ada Example</dc:creator>
      <author>b@example.org (Bob Roe)</author><author>c@example.org</author>
      <category>ships</category><category>ports</category><source url="https://post.example">The Post</source>
      <description>short</description><c:encoded><![CDATA[<p>long</p>]]></c:encoded>
      <media:title>not this</media:title><atom:link href="https://example.org/feed"/></item>
    <item><guid>https://example.org/2</guid></item>
    </channel></rss>)");
  EXPECT_TRUE(feed.is_feed());
  EXPECT_EQ(feed.channel().title, "Gazette");
  EXPECT_EQ(feed.channel().language, "en-gb");
  ASSERT_EQ(feed.items().size(), 2U);
  const FeedItem& item = feed.items()[0];
  EXPECT_EQ(item.title.text, "One");
  EXPECT_EQ(item.url, "https://example.org/1");
  EXPECT_EQ(item.id, "g1");
  EXPECT_EQ(item.dates,
            (std::vector<std::pair<std::string, std::string>>{{"pubDate", "Mon, 21 Oct 2024 05:00:00 GMT"}}));
  EXPECT_EQ(joined(item.authors), "Ada Example|Bob Roe|");
  EXPECT_EQ(joined(item.tags), "ships|ports|");
  EXPECT_EQ(item.source, "The Post");
  EXPECT_EQ(item.summary.text, "short");
  EXPECT_EQ(item.content.text, "<p>long</p>");
  EXPECT_EQ(item.content.kind, FeedTextKind::kHtml);
  EXPECT_EQ(feed.items()[1].url, "https://example.org/2") << "a guid is a link unless it says otherwise";
}

TEST(FeedXml, ReadsRss1) {
  const FeedXml feed = read(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://example.org/"><title>Gazette</title><items><rdf:Seq>
    <rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel>
    <item rdf:about="https://example.org/1"><title>One</title><description>text</description>
    <dc:date>2024-10-21</dc:date><dc:subject>ships</dc:subject></item></rdf:RDF>)");
  EXPECT_TRUE(feed.is_feed());
  EXPECT_EQ(feed.channel().title, "Gazette");
  ASSERT_EQ(feed.items().size(), 1U);
  EXPECT_EQ(feed.items()[0].url, "https://example.org/1");
  EXPECT_EQ(feed.items()[0].dates[0].second, "2024-10-21");
  EXPECT_EQ(joined(feed.items()[0].tags), "ships|");
}

TEST(FeedXml, ReadsAtom) {
  const FeedXml feed = read(R"(<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de">
    <a:title>Gazette</a:title><a:author><a:name>Editor</a:name></a:author>
    <a:entry xml:lang="en"><a:source><a:author><a:name>Z</a:name></a:author><a:title>The Post</a:title></a:source>
    <a:title type="html">A &amp;amp; B</a:title><a:id>urn:1</a:id>
    <a:link rel="self" href="https://example.org/self"/><a:link href="https://example.org/1"/>
    <a:author><a:name>Ada</a:name><a:email>a@example.org</a:email></a:author>
    <a:author><a:name>Bob</a:name></a:author><a:category term="t" label="Ships"/><a:category term="ports"/>
    <a:published>2024-10-21T05:00:00Z</a:published><a:updated>2024-10-22T05:00:00Z</a:updated>
    <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>3 &lt; 4</p></div></a:content>
    </a:entry></a:feed>)");
  EXPECT_EQ(feed.channel().title, "Gazette");
  EXPECT_EQ(feed.channel().language, "de");
  EXPECT_EQ(joined(feed.channel().authors), "Editor|");
  ASSERT_EQ(feed.items().size(), 1U);
  const FeedItem& item = feed.items()[0];
  EXPECT_EQ(item.title.text, "A &amp; B");
  EXPECT_EQ(item.title.kind, FeedTextKind::kHtml);
  EXPECT_EQ(item.id, "urn:1");
  EXPECT_EQ(item.url, "https://example.org/1");
  EXPECT_EQ(item.source, "The Post");
  EXPECT_EQ(joined(item.authors), "Ada|Bob|");
  EXPECT_EQ(joined(item.tags), "Ships|ports|");
  EXPECT_EQ(item.language, "en");
  EXPECT_EQ(item.dates.size(), 2U);
  EXPECT_EQ(item.content.text, "<div><p>3 &lt; 4</p></div>");
}

TEST(FeedXml, KnowsWhatIsNoFeed) {
  for (const char* xml :
       {"<svg><title>x</title></svg>", "<html/>", "<nitf/>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><a/></rdf:RDF>"}) {
    EXPECT_FALSE(read(xml).is_feed()) << xml;
  }
  EXPECT_TRUE(read("<rss/>").is_feed());
}

TEST(FeedXml, MarksAnItemThatIsTooLarge) {
  const std::string large(kMaxJsonRecord / 2 + 1, 'a');
  const FeedXml feed = read("<rss><item><title>T</title><description>" + large + "</description><x>" + large +
                            "</x></item><item><title>U</title></item></rss>");
  ASSERT_EQ(feed.items().size(), 2U);
  EXPECT_TRUE(feed.items()[0].is_too_large);
  EXPECT_FALSE(feed.items()[1].is_too_large);
}

TEST(FeedXml, IsNotConfusedByElementsInOddPlaces) {
  const FeedXml feed = read(
      "<rss><item><item><title>In</title></item><title>Out</title></item><entry><author>"
      "x</author></entry></rss>");
  ASSERT_EQ(feed.items().size(), 2U);
  EXPECT_EQ(feed.items()[0].title.text, "In");
}

}  // namespace
}  // namespace dateline
