#include "server/api/feed_rss.h"

#include <gtest/gtest.h>

#include "tests/unit/server/api/parsed_xml.h"
#include "tests/unit/server/api/sample_feed.h"

namespace dateline {
namespace {

TEST(RssFeed, HasWhatAReaderFollows) {
  const Feed feed = test::sample_feed({{"q", "oil"}}, test::feed_response(), kRssPath);
  const auto top = test::parse_xml(rss_feed(feed));
  EXPECT_EQ(top->name, "rss");
  EXPECT_EQ(top->attributes.at("version"), "2.0");
  const test::XmlElement& channel = *top->all("channel").at(0);
  EXPECT_EQ(channel.text_of("title"), "Dateline: oil");
  EXPECT_EQ(channel.text_of("link"), "http://127.0.0.1:8080/?q=oil");
  EXPECT_EQ(channel.text_of("lastBuildDate"), "Thu, 09 Oct 2025 08:53:20 GMT");
  EXPECT_EQ(channel.link("self"), "http://127.0.0.1:8080/feed.rss?q=oil");
  EXPECT_EQ(channel.link("next"), "http://127.0.0.1:8080/feed.rss?q=oil&page=2");
  EXPECT_EQ(channel.text_of("opensearch:startIndex"), "1");
  EXPECT_EQ(channel.all("item").size(), 2U);
}

TEST(RssFeed, ItemsSayWhatIsKnownAndInventNothing) {
  const auto top = test::parse_xml(rss_feed(test::sample_feed({{"q", "oil"}})));
  const auto items = top->all("channel").at(0)->all("item");
  const test::XmlElement& full = *items.at(0);
  EXPECT_EQ(full.text_of("title"), test::kCleanTitle);
  EXPECT_EQ(full.text_of("link"), "https://news.example/a?b=1&c=%3C2%3E");
  EXPECT_EQ(full.all("guid").at(0)->attributes.at("isPermaLink"), "false");
  EXPECT_EQ(full.text_of("guid").substr(0, 9), "urn:uuid:");
  EXPECT_EQ(full.text_of("pubDate"), "Fri, 18 Oct 2024 00:00:00 GMT");
  EXPECT_EQ(full.text_of("dc:creator"), "Ann <ann@news.example>");
  EXPECT_EQ(full.text_of("dc:publisher"), "Harbour & Post");
  EXPECT_EQ(full.text_of("atom:updated"), "2025-10-09T08:53:20Z");
  EXPECT_EQ(full.link("related"), "http://127.0.0.1:8080/a/aaaaaaaaaaaaaaaaaaaa");
  const test::XmlElement& bare = *items.at(1);
  EXPECT_EQ(bare.text_of("pubDate"), "(none)");
  EXPECT_EQ(bare.text_of("dc:date"), "2024-10");
  EXPECT_EQ(bare.text_of("dc:creator"), "(none)");
  EXPECT_EQ(bare.text_of("dc:language"), "(none)");
  EXPECT_EQ(bare.text_of("link"), "http://127.0.0.1:8080/a/bbbbbbbbbbbbbbbbbbbb");
}

// Readers show a description as HTML: a tag in an article's text must come out as text there.
TEST(RssFeed, DescriptionsAreHtmlOfTextAlone) {
  const auto top = test::parse_xml(rss_feed(test::sample_feed({{"q", "oil"}})));
  EXPECT_EQ(top->all("channel").at(0)->all("item").at(0)->text_of("description"),
            "the oil &lt;b&gt;price&lt;/b&gt; \u2026 and more oil");
}

}  // namespace
}  // namespace dateline
