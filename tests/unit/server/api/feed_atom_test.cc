#include "server/api/feed_atom.h"

#include <gtest/gtest.h>

#include "tests/unit/server/api/parsed_xml.h"
#include "tests/unit/server/api/sample_feed.h"

namespace dateline {
namespace {

using test::sample_feed;

TEST(AtomFeed, HasWhatAReaderFollows) {
  const Feed feed = sample_feed({{"q", "oil & <gas>"}});
  const auto top = test::parse_xml(atom_feed(feed));
  EXPECT_EQ(top->name, "feed");
  EXPECT_EQ(top->attributes.at("xmlns"), "http://www.w3.org/2005/Atom");
  EXPECT_EQ(top->text_of("id"), feed.id);
  EXPECT_EQ(top->text_of("title"), "Dateline: oil & <gas>");
  EXPECT_EQ(top->text_of("updated"), "2025-10-09T08:53:20Z");
  EXPECT_EQ(top->link("self"), feed.self);
  EXPECT_EQ(top->link("alternate"), feed.page);
  EXPECT_EQ(top->link("next"), feed.next);
  EXPECT_EQ(top->link("previous"), "(none)");
  EXPECT_EQ(top->text_of("opensearch:totalResults"), "120");
  EXPECT_EQ(top->all("entry").size(), 2U);
}

TEST(AtomFeed, EntriesSayWhatIsKnown) {
  const auto top = test::parse_xml(atom_feed(sample_feed({{"q", "oil"}})));
  const test::XmlElement& entry = *top->all("entry").at(0);
  EXPECT_EQ(entry.attributes.at("xml:lang"), "en");
  EXPECT_EQ(entry.text_of("title"), test::kCleanTitle);
  EXPECT_EQ(entry.text_of("updated"), "2025-10-09T08:53:20Z");
  EXPECT_EQ(entry.text_of("published"), "2024-10-18T00:00:00Z");
  EXPECT_EQ(entry.text_of("dc:date"), "2024-10-18");
  ASSERT_EQ(entry.all("author").size(), 2U);
  EXPECT_EQ(entry.all("author").at(0)->text_of("name"), "Ann <ann@news.example>");
  EXPECT_EQ(entry.all("source").at(0)->text_of("title"), "Harbour & Post");
  EXPECT_EQ(entry.link("alternate"), "https://news.example/a?b=1&c=%3C2%3E");
  EXPECT_EQ(entry.link("related"), "http://127.0.0.1:8080/a/aaaaaaaaaaaaaaaaaaaa");
  EXPECT_EQ(entry.text_of("summary"), "the oil <b>price</b> \u2026 and more oil");
}

TEST(AtomFeed, EntriesInventNothing) {
  const auto top = test::parse_xml(atom_feed(sample_feed({{"q", "oil"}})));
  const test::XmlElement& entry = *top->all("entry").at(1);
  EXPECT_FALSE(entry.attributes.contains("xml:lang"));
  EXPECT_EQ(entry.text_of("updated"), "2025-06-15T15:06:40Z");
  EXPECT_EQ(entry.text_of("published"), "(none)");
  EXPECT_EQ(entry.text_of("dc:date"), "2024-10");
  EXPECT_EQ(entry.all("author").at(0)->text_of("name"), "Unknown");
  EXPECT_TRUE(entry.all("source").empty());
  EXPECT_EQ(entry.link("alternate"), "http://127.0.0.1:8080/a/bbbbbbbbbbbbbbbbbbbb");
  EXPECT_EQ(entry.link("related"), "(none)");
}

TEST(AtomFeed, MayBeEmpty) {
  const auto top = test::parse_xml(atom_feed(sample_feed({{"q", "nothing"}}, {})));
  EXPECT_TRUE(top->all("entry").empty());
  EXPECT_EQ(top->text_of("opensearch:totalResults"), "0");
}

}  // namespace
}  // namespace dateline
