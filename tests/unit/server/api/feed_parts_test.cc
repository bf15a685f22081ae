#include "server/api/feed_parts.h"

#include <gtest/gtest.h>

#include "tests/unit/server/api/parsed_xml.h"

namespace dateline {
namespace {

TEST(PutCounts, CountsFromOne) {
  Feed feed;
  feed.total = 120;
  feed.offset = 50;
  feed.page_size = 50;
  feed.query = "a < b";
  XmlWriter xml;
  xml.open("feed", {{"xmlns:opensearch", kOpenSearchSpace}});
  put_counts(xml, feed);
  const auto top = test::parse_xml(xml.take());
  EXPECT_EQ(top->text_of("opensearch:totalResults"), "120");
  EXPECT_EQ(top->text_of("opensearch:startIndex"), "51");
  EXPECT_EQ(top->text_of("opensearch:itemsPerPage"), "50");
  EXPECT_EQ(top->all("opensearch:Query").at(0)->attributes.at("searchTerms"), "a < b");
}

TEST(IsLanguageTag, KnowsItsForm) {
  for (const char* tag : {"en", "ko", "zh-Hant", "sr-Latn-RS", "x-1"})
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  for (const char* text : {"", "e n", "-en", "en-", "en--US", "123", "toolonglanguage", "한국"}) {
    EXPECT_FALSE(is_language_tag(text)) << text;
  }
}

}  // namespace
}  // namespace dateline
