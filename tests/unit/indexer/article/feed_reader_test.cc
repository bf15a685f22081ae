#include "indexer/article/feed_reader.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"

namespace dateline {
namespace {

// "1 T: body; " for each article, "!message; " for each error.
std::string read(const std::string& bytes) {
  std::string text;
  const Outcome outcome = read_feed(bytes, [&](const Result<Article>& article) {
    text += article.ok() ? std::to_string(article->record) + " " + article->title.text + ": " + article->body
                         : "!" + article.error().message;
    text += "; ";
  });
  if (!outcome.ok()) text += (is_not_read(outcome.error()) ? "-" : "!!") + outcome.error().message;
  return text;
}

TEST(ReadFeed, ReadsEachItemAndMendsTheUsualFaults) {
  EXPECT_EQ(read("<rss><channel><item><title>A &amp;amp; B</title><link>https://example.org/?a=1&b=2</link>"
                 "<description>caf&eacute; &lt;b&gt;open&lt;/b&gt;</description></item>"
                 "<item></item><item><title>C</title></item></channel></rss>"),
            "1 A & B: café open; !item 2: article: want a title or a body, got neither; 3 C: ; ");
}

TEST(ReadFeed, ReadsOtherEncodings) {
  EXPECT_EQ(
      read(
          "<?xml version='1.0' encoding='windows-1251'?><rss><item><title>\xcc\xe8\xf0</title></item></rss>"),
      "1 Мир: ; ");
  EXPECT_EQ(read("<?xml version='1.0' encoding='utf-8'?><rss><item><title>caf\xe9</title></item></rss>"),
            "1 caf\xEF\xBF\xBD: ; ");
  EXPECT_EQ(read(std::string("\xff\xfe<\0r\0s\0s\0/\0>\0", 14)), "");
}

TEST(ReadFeed, KeepsTheItemsBeforeABreak) {
  EXPECT_EQ(read("<rss><item><title>A</title></item>\n<item><title>B</titel></item></rss>"),
            "1 A: ; !file: not XML: line 2: mismatched tag; the items before it were read; ");
  EXPECT_EQ(read("<rss><item><title>A</tit"), "!!file: not XML: line 1: unclosed token");
}

TEST(ReadFeed, TellsWhatIsNoFeedFromWhatIsWrong) {
  EXPECT_EQ(read("<svg><g></svg>"), "-an XML file that is no feed (its first element is 'svg')");
  EXPECT_EQ(read(""), "!!file: empty");
  EXPECT_EQ(read("no xml"), "!!file: not XML: line 1: syntax error");
  EXPECT_EQ(read(std::string(kMaxFeed + 1, ' ')), "!!file: larger than 64 MiB");
}

TEST(ReadFeed, HoldsABoundedNumberOfItems) {
  std::string many = "<rss>";
  for (std::size_t i = 0; i <= kMaxFeedItems; ++i) many += "<item/>";
  std::size_t items = 0;
  std::string last;
  const Outcome outcome = read_feed(many + "</rss>", [&](const Result<Article>& article) {
    ++items;
    last = article.error().message;
  });
  EXPECT_TRUE(outcome.ok());
  EXPECT_EQ(items, kMaxFeedItems + 1);
  EXPECT_EQ(last, "file: want at most 100000 items; the others were left out");
}

TEST(ReadFeed, ExpandsNoBomb) {
  std::string bomb = "<!DOCTYPE rss [<!ENTITY a 'lol'>";
  for (char c = 'b'; c < 'k'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " '";
    for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(c - 1) + ";";
    bomb += "'>";
  }
  EXPECT_EQ(read(bomb + "]><rss><item><title>&j;</title></item></rss>"),
            "!!file: not XML: line 1: want no declarations of its own, got a DOCTYPE with some");
}

}  // namespace
}  // namespace dateline
