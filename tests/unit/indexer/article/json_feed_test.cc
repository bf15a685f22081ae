#include "indexer/article/json_feed.h"

#include <gtest/gtest.h>

#include "indexer/article/json_reader.h"

namespace dateline {
namespace {

constexpr const char* kFeed = R"({"version": "https://jsonfeed.org/version/1.1", "title": "Gazette",
  "items": [
    {"id": "https://example.org/1", "url": "https://example.org/1", "title": "One <b>",
     "content_html": "<p>Text &amp; more</p>", "content_text": "not this", "summary": "Short",
     "date_published": "2024-10-21T05:00:00+09:00", "authors": [{"name": "Ada"}, {"name": "Bob"}],
     "tags": ["ships"], "language": "en"},
    {"id": 7, "content_text": "Plain < text"}, [1], {"id": "8", "content_text": 5}],
  "language": "ko", "authors": [{"name": "Editor"}]})";

TEST(FindJsonFeed, NeedsVersionAndItems) {
  const auto feed = find_json_feed(kFeed);
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->channel.title, "Gazette");
  EXPECT_EQ(feed->channel.language, "ko");
  EXPECT_EQ(feed->channel.authors, std::vector<std::string>{"Editor"});
  EXPECT_EQ(std::string_view(kFeed)[feed->items], '[');
  for (const char* text : {"{\"items\": []}", "{\"version\": \"https://jsonfeed.org/version/1\"}",
                           "{\"version\": \"2\", \"items\": []}", "{\"version\": 1, \"items\": []}", "{",
                           "{\"items\": [], oops \"version\": \"https://jsonfeed.org/version/1\"}"}) {
    EXPECT_FALSE(find_json_feed(text)) << text;
  }
}

TEST(ReadJsonFeedItem, TakesTheFields) {
  std::vector<Article> articles;
  std::string errors;
  const Outcome outcome = read_json(kFeed, [&](Result<Article> article) {
    if (article.ok()) {
      articles.push_back(*std::move(article));
    } else {
      errors += article.error().message + "; ";
    }
  });
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(errors,
            "item 3: want an object, got [1]; item 4: article: want a title or a body, got neither; ");
  ASSERT_EQ(articles.size(), 2U);
  EXPECT_EQ(articles[0].title.text, "One <b>");
  EXPECT_EQ(articles[0].id.text, "https://example.org/1");
  EXPECT_EQ(articles[0].body, "Text & more");
  EXPECT_EQ(articles[0].summary.text, "Short");
  EXPECT_EQ(iso_date(articles[0].date.date), "2024-10-21");
  EXPECT_EQ(articles[0].author.values, (std::vector<std::string>{"Ada", "Bob"}));
  EXPECT_EQ(articles[0].tag.values, std::vector<std::string>{"ships"});
  EXPECT_EQ(articles[0].language.text, "en");
  EXPECT_EQ(articles[0].source.text, "Gazette");
  EXPECT_EQ(articles[1].record, 2U);
  EXPECT_EQ(articles[1].body, "Plain < text");
  EXPECT_EQ(articles[1].author.values, std::vector<std::string>{"Editor"});
}

TEST(ReadJsonFeedItem, ReadsAFeedThatIsCutOff) {
  std::string told;
  const std::string cut = std::string(kFeed).substr(0, std::string(kFeed).find("[1]"));
  const Outcome outcome = read_json(cut, [&](const Result<Article>& article) {
    told += article.ok() ? "article; " : article.error().message + "; ";
  });
  EXPECT_FALSE(outcome.ok() && told.empty()) << "a cut feed is never taken in silence";
}

}  // namespace
}  // namespace dateline
