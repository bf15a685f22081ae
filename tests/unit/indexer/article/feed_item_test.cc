#include "indexer/article/feed_item.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

FeedItem sample() {
  FeedItem item;
  item.title = {"Harbour reopens", FeedTextKind::kUnknown};
  item.content = {"<p>It is <b>open</b>.</p><p>Again.</p>", FeedTextKind::kHtml};
  return item;
}

TEST(FeedArticle, TakesTheBodyFromContentElseFromSummary) {
  FeedItem item = sample();
  item.summary = {"<p>Open &amp; safe</p>", FeedTextKind::kUnknown};
  const auto whole = feed_article("item 1", item, {});
  ASSERT_TRUE(whole.ok()) << whole.error().message;
  EXPECT_EQ(whole->body, "It is open.\n\nAgain.");
  EXPECT_EQ(whole->summary.text, "Open & safe");
  item.content = {};
  const auto brief = feed_article("item 1", item, {});
  EXPECT_EQ(brief->body, "Open & safe");
  EXPECT_TRUE(brief->summary.empty());
}

TEST(FeedArticle, TellsHtmlFromText) {
  const std::vector<std::pair<FeedText, std::string>> cases{
      {{"3 < 4 & 5 > 4", FeedTextKind::kUnknown}, "3 < 4 & 5 > 4"},
      {{"AT&amp;T &mdash; news", FeedTextKind::kUnknown}, "AT&T — news"},
      {{"a <b>bold</b> claim", FeedTextKind::kUnknown}, "a bold claim"},
      {{"a <b> tag", FeedTextKind::kPlain}, "a <b> tag"},
      {{"x<script>alert(1)</script>", FeedTextKind::kHtml}, "x"},
  };
  for (const auto& [title, expected] : cases) {
    FeedItem item = sample();
    item.title = title;
    EXPECT_EQ(feed_article("item 1", item, {})->title.text, expected) << title.text;
  }
}

TEST(FeedArticle, KeepsAnIdThatIsUniqueInTheWorld) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"https://example.org/?p=1", "https://example.org/?p=1"},
      {"tag:example.org,2024:1", "tag:example.org,2024:1"},
      {"urn:uuid:0", "urn:uuid:0"},
      {"4711", ""},
      {"", ""},
  };
  for (const auto& [id, expected] : cases) {
    FeedItem item = sample();
    item.id = id;
    EXPECT_EQ(feed_article("item 1", item, {})->id.text, expected) << id;
  }
}

TEST(FeedArticle, FallsBackOnTheChannel) {
  const FeedChannel channel{"Harbour Gazette", "en", {"Ada Example"}};
  FeedItem item = sample();
  const auto from_channel = feed_article("item 1", item, channel);
  EXPECT_EQ(from_channel->source.text, "Harbour Gazette");
  EXPECT_EQ(from_channel->source.origin, Origin::kMeta);
  EXPECT_EQ(from_channel->language.text, "en");
  EXPECT_EQ(from_channel->author.values, std::vector<std::string>{"Ada Example"});
  item.source = "The Post";
  EXPECT_EQ(feed_article("item 1", item, channel)->source.text, "The Post");
  EXPECT_EQ(feed_article("item 1", item, channel)->source.origin, Origin::kGiven);
}

TEST(FeedArticle, TakesUpdatedOnlyWhereThereIsNoOtherDate) {
  FeedItem item = sample();
  item.dates = {{"updated", "2024-10-22"}};
  auto article = feed_article("item 1", item, {});
  EXPECT_EQ(iso_date(article->date.date), "2024-10-22");
  EXPECT_EQ(iso_date(article->date_modified.date), "2024-10-22");
  item.dates = {{"updated", "2024-10-22"}, {"published", "2024-10-21"}};
  article = feed_article("item 1", item, {});
  EXPECT_EQ(iso_date(article->date.date), "2024-10-21");
  EXPECT_EQ(iso_date(article->date_modified.date), "2024-10-22");
}

TEST(FeedArticle, RefusesWithTheItemsName) {
  FeedItem item;
  EXPECT_EQ(feed_article("item 3", item, {}).error().message,
            "item 3: article: want a title or a body, got neither");
  item.content = {std::string(kMaxArticleText + 1, 'a'), FeedTextKind::kPlain};
  EXPECT_EQ(feed_article("item 3", item, {}).error().message, "item 3: text: larger than 2 MiB");
  item.is_too_large = true;
  EXPECT_EQ(feed_article("item 3", item, {}).error().message, "item 3: larger than 8 MiB");
}

}  // namespace
}  // namespace dateline
