#include "server/api/feed.h"

#include <gtest/gtest.h>

#include "tests/unit/server/api/sample_feed.h"

namespace dateline {
namespace {

using test::feed_response;
using test::sample_feed;

TEST(Feed, IdsOfEntriesHangOnTheArticleAlone) {
  const Feed one = sample_feed({{"q", "oil"}});
  SearchResponse response = feed_response();
  response.index.uuid = "another";
  const Feed other = sample_feed({{"q", "prices"}, {"hitsPerPage", "20"}}, response, kRssPath);
  EXPECT_EQ(one.entries.at(0).id, other.entries.at(0).id);
  EXPECT_NE(one.entries.at(0).id, one.entries.at(1).id);
  EXPECT_NE(one.id, other.id);
  // urn:uuid:xxxxxxxx-xxxx-8xxx-[89ab]xxx-xxxxxxxxxxxx
  EXPECT_EQ(one.entries.at(0).id.size(), 45U);
  EXPECT_EQ(one.entries.at(0).id.substr(0, 9), "urn:uuid:");
  EXPECT_EQ(one.entries.at(0).id[23], '8');
  EXPECT_NE(std::string("89ab").find(one.entries.at(0).id[28]), std::string::npos);
}

TEST(Feed, ItsOwnIdHangsOnTheSearchAlone) {
  const std::string id = sample_feed({{"q", "oil"}, {"country", "KP"}}).id;
  EXPECT_EQ(sample_feed({{"country", "KP"}, {"q", "oil"}}).id, id);
  EXPECT_EQ(sample_feed({{"q", "oil"}, {"country", "KP"}, {"page", "2"}, {"hitsPerPage", "20"}}).id, id);
  EXPECT_NE(sample_feed({{"q", "oil"}}).id, id);
}

TEST(Feed, LinksToItsPages) {
  const Feed first = sample_feed({{"q", "oil & gas"}});
  EXPECT_EQ(first.self, "http://127.0.0.1:8080/feed.atom?q=oil+%26+gas");
  EXPECT_EQ(first.page, "http://127.0.0.1:8080/?q=oil+%26+gas");
  EXPECT_EQ(first.previous, "");
  EXPECT_EQ(first.next, "http://127.0.0.1:8080/feed.atom?q=oil+%26+gas&page=2");
  const Feed last =
      sample_feed({{"q", "oil"}, {"page", "6"}, {"hitsPerPage", "20"}}, feed_response(), kRssPath);
  EXPECT_EQ(last.self, "http://127.0.0.1:8080/feed.rss?q=oil&hitsPerPage=20&page=6");
  EXPECT_EQ(last.page, "http://127.0.0.1:8080/?q=oil");
  EXPECT_EQ(last.previous, "http://127.0.0.1:8080/feed.rss?q=oil&hitsPerPage=20&page=5");
  EXPECT_EQ(last.next, "");
  EXPECT_EQ(last.offset, 100U);
  EXPECT_EQ(sample_feed({}).page, "http://127.0.0.1:8080/");
  EXPECT_EQ(sample_feed({}).self, "http://127.0.0.1:8080/feed.atom");
}

TEST(Feed, EndsItsPagesWithTheWindow) {
  SearchResponse response = feed_response();
  response.total = 5000;
  EXPECT_NE(sample_feed({{"page", "19"}}, response).next, "");
  EXPECT_EQ(sample_feed({{"page", "20"}}, response).next, "");
}

TEST(Feed, SaysWhatWasAskedFor) {
  EXPECT_EQ(sample_feed({}).title, "Dateline: all articles");
  EXPECT_EQ(
      sample_feed({{"q", "oil"}, {"country", "KP"}, {"-source", "nato"}, {"since", "7d"}, {"match", "any"}})
          .title,
      "Dateline: oil, country KP, not source nato, since 7d");
}

TEST(Feed, SummarizesByWhatMatchesElseByWhatTheArticleSays) {
  const Feed feed = sample_feed({{"q", "oil"}});
  EXPECT_EQ(feed.entries.at(0).summary, "the oil <b>price</b> \u2026 and more oil");
  EXPECT_EQ(feed.entries.at(1).summary, "What it is about");
  EXPECT_EQ(feed.entries.at(1).title, "Untitled");
  EXPECT_EQ(feed.entries.at(1).reader, "http://127.0.0.1:8080/a/bbbbbbbbbbbbbbbbbbbb");
}

TEST(Feed, WasUpdatedWhenItsNewestEntryCame) {
  EXPECT_EQ(sample_feed({}).updated, 1760000000);
  SearchResponse empty = feed_response();
  empty.hits.clear();
  EXPECT_EQ(iso_instant(sample_feed({}, empty).updated), "2025-10-09T09:00:00Z");
}

TEST(PublishedInstant, IsOfDatesThatAreKnownToTheDay) {
  EXPECT_EQ(published_instant(*make_day(2024, 10, 18)), 1729209600);
  EXPECT_EQ(published_instant(*parse_iso_date("d", "2024-10-18T05:03:00Z")), 1729227780);
  Date guess = *make_day(2024, 10, 18);
  guess.precision = DatePrecision::kEstimate;
  for (const Date& date : {*make_month(2024, 10), *make_year(2024), Date{}, guess}) {
    EXPECT_EQ(published_instant(date), std::nullopt);
  }
}

}  // namespace
}  // namespace dateline
