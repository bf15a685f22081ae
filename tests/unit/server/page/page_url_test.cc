#include "server/page/page_url.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

PageState full_state() {
  PageState state;
  state.text = "storm shadow & co";
  state.choice(Facet::kPerson).any = {{"kim-jong-un", "Kim Jong Un"}};
  state.choice(Facet::kCountry).any = {{"KP", "North Korea"}, {"RU", "Russia"}};
  state.choice(Facet::kCountry).none = {{"US", "United States"}};
  state.choice(Facet::kLanguage).any = {{"ko", "Korean"}};
  state.dates = {make_day(2024, 10, 1)->first, make_day(2024, 10, 31)->first};
  state.sort = Sort::kNewest;
  state.page = 2;
  return state;
}

TEST(PageUrl, HasOneOrderAndLeavesDefaultsOut) {
  EXPECT_EQ(search_url({}), "/");
  EXPECT_EQ(search_url(full_state()),
            "/?q=storm+shadow+%26+co&person=kim-jong-un&country=KP&country=RU&-country=US&lang=ko"
            "&from=2024-10-01&to=2024-10-31&sort=date:desc&page=2");
  PageState oldest;
  oldest.sort = Sort::kOldest;
  EXPECT_EQ(search_url(oldest), "/?sort=date:asc");
  PageState latest;
  latest.sort = Sort::kLatest;
  latest.since = 1757052720;
  EXPECT_EQ(search_url(latest), "/?since=2025-09-05T06:12:00Z&sort=indexed:desc");
}

TEST(PageUrl, SwitchesAreThereWhenTheyAreNotThePagesOwn) {
  PageState state;
  state.text = "kurks";
  EXPECT_EQ(search_url(with_toggled(state, kTypos)), "/?q=kurks&typos=off");
  EXPECT_EQ(search_url(with_toggled(with_toggled(state, kTypos), kTypos)), "/?q=kurks");
  const PageState all = with_toggled(with_toggled(with_toggled(state, kPrefix), kRelax), kVariants);
  EXPECT_EQ(article_url("abc", with_page(all, 2)),
            "/a/abc?q=kurks&variants=off&relax=off&prefix=last&page=2");
  EXPECT_EQ(similar_url("abc", with_page(state, 2)), "/a/abc/similar?q=kurks&page=2");
  EXPECT_EQ(similar_url("abc", {}), "/a/abc/similar");
  EXPECT_EQ(json_url(all), "/api/v1/search?q=kurks&variants=off&relax=off&prefix=last");
}

TEST(PageUrl, ExportsHaveTheArticlesOfThePage) {
  PageState state;
  state.text = "kurks";
  state.page = 3;
  EXPECT_EQ(export_url(state, "csv"), "/api/v1/export?q=kurks&typos=on&format=csv");
  EXPECT_EQ(export_url(with_toggled(with_toggled(state, kTypos), kRelax), "ndjson"),
            "/api/v1/export?q=kurks&typos=off&format=ndjson");
  EXPECT_EQ(export_url(with_toggled(with_toggled(state, kPrefix), kVariants), "csv"),
            "/api/v1/export?q=kurks&variants=off&prefix=last&typos=on&format=csv");
  EXPECT_EQ(export_url(only_value(Facet::kSource, {"nato", "NATO"}), "csv"),
            "/api/v1/export?source=nato&format=csv");
  EXPECT_EQ(export_url(with_sort({}, Sort::kNewest), "csv"), "/api/v1/export?sort=date:desc&format=csv");
  EXPECT_EQ(export_url({}, "csv"), "/api/v1/export?format=csv");
}

TEST(PageUrl, FeedsTakeWordsAsTheyStandUnlessThePageCorrectedThem) {
  PageState state = with_page(with_sort(with_toggled({}, kRelax), Sort::kOldest), 3);
  state.text = "kurks";
  EXPECT_EQ(feed_url(state), "/feed.atom?q=kurks&typos=on");
  EXPECT_EQ(feed_url(with_toggled(state, kTypos)), "/feed.atom?q=kurks");
  EXPECT_EQ(feed_url(with_toggled(with_toggled(state, kTypos), kVariants)),
            "/feed.atom?q=kurks&variants=off");
  EXPECT_EQ(feed_url({}), "/feed.atom");
  EXPECT_EQ(feed_url(only_value(Facet::kSource, {"nato", "NATO"})), "/feed.atom?source=nato");
}

TEST(PageUrl, ArticlesKeepTheSearchTheyWereFoundBy) {
  EXPECT_EQ(article_url("abc", {}), "/a/abc");
  EXPECT_TRUE(article_url("abc", full_state()).starts_with("/a/abc?q=storm+shadow"));
}

TEST(PageUrl, JsonHasNoPage) {
  PageState state;
  state.text = "x";
  state.page = 3;
  EXPECT_EQ(json_url(state), "/api/v1/search?q=x");
}

}  // namespace
}  // namespace dateline
