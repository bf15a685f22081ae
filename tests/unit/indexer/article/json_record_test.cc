#include "indexer/article/json_record.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

TEST(ReadJsonRecord, MapsTheNamesOfOthers) {
  const auto article = read_json_record(
      "record 1",
      R"({"id": "a-1", "headline": "T", "content": "One.\n\nTwo <b>.", "publisher": {"name": "Gazette"},
          "published": "2024-10-21", "people": ["Ada"], "link": "https://example.org/a", "extra": {"deep": [1]}})");
  ASSERT_TRUE(article.ok()) << article.error().message;
  EXPECT_EQ(article->id.text, "a-1");
  EXPECT_EQ(article->title.text, "T");
  EXPECT_EQ(article->title.origin, Origin::kGiven);
  EXPECT_EQ(article->body, "One.\n\nTwo <b>.");
  EXPECT_EQ(article->blocks.size(), 2U);
  EXPECT_EQ(article->source.text, "Gazette");
  EXPECT_EQ(iso_date(article->date.date), "2024-10-21");
  EXPECT_EQ(article->person.values, std::vector<std::string>{"Ada"});
  EXPECT_EQ(article->url.text, "https://example.org/a");
  EXPECT_TRUE(article->warnings.empty());
}

TEST(ReadJsonRecord, CleansWhatCannotBeShown) {
  const auto article = read_json_record("r", "{\"id\": \"a\\u0000b\", \"title\": \"\\u001b[31mRed\\u202e\"}");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->id.text, "ab");
  EXPECT_EQ(article->title.text, "[31mRed");
}

TEST(ReadJsonRecord, RefusesWithTheReason) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"[1]", "line 7: want an object, got [1]"},
      {"null", "line 7: want an object, got null"},
      {"{\"a\"", "line 7: not JSON: it breaks at byte 5"},
      {"{}", "line 7: article: want a title or a body, got neither"},
      {"{\"title\": 5}", "line 7: article: want a title or a body, got neither"},
      {"{\"draft\": true, \"title\": \"T\"}", "line 7: draft"},
      {"{\"body\": \"" + std::string(kMaxArticleText + 1, 'a') + "\"}", "line 7: text: larger than 2 MiB"},
  };
  for (const auto& [text, message] : cases)
    EXPECT_EQ(read_json_record("line 7", text).error().message, message);
}

}  // namespace
}  // namespace dateline
