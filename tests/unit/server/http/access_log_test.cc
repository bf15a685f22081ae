#include "server/http/access_log.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline {
namespace {

// The event as name=value, a space between two.
std::string shown(const AccessEntry& entry, QueryLog query_log = QueryLog::kSize) {
  std::string fields = access_event(entry, query_log).fields();
  std::replace(fields.begin(), fields.end(), kLogNameEnd, '=');
  std::replace(fields.begin(), fields.end(), kLogFieldEnd, ' ');
  return fields;
}

AccessEntry sample() {
  AccessEntry entry{"GET", "/api/v1/search", 200, 5120, std::chrono::microseconds(1204)};
  entry.id = "abc-1";
  entry.revision = 7;
  entry.query = "two  words";
  return entry;
}

TEST(AccessLog, SaysWhatWasAnswered) {
  EXPECT_EQ(shown(sample()),
            R"(event="request" method="GET" route="/api/v1/search" status=200 bytes=5120 ms=1.204 )"
            R"(id="abc-1" revision=7 query_bytes=10 query_words=2 )");
}

TEST(AccessLog, LeavesOutWhatARefusalHasNot) {
  EXPECT_EQ(shown({"-", "-", 431, 90, {}}),
            R"(event="request" method="-" route="-" status=431 bytes=90 ms=0.000 )");
}

TEST(AccessLog, HasTheQueryOnlyWhenAsked) {
  EXPECT_EQ(shown(sample()).find("two"), std::string::npos);
  EXPECT_TRUE(shown(sample(), QueryLog::kText).ends_with(" q=\"two  words\" "));
  AccessEntry none = sample();
  none.query.reset();
  EXPECT_EQ(shown(none, QueryLog::kText).find("q="), std::string::npos);
}

TEST(AccessLog, CutsQueries) {
  AccessEntry entry = sample();
  const std::string text = std::string(255, 'a') + "€" + std::string(2000, 'b');
  entry.query = text;
  EXPECT_TRUE(shown(entry, QueryLog::kText).ends_with(" q=\"" + std::string(255, 'a') + "\" "));
  EXPECT_TRUE(shown(entry).ends_with(" query_bytes=2258 query_words=1 "));
}

TEST(AccessLog, CountsWords) {
  struct Row {
    std::string_view query;
    const char* words;
  };
  for (const Row& row : {Row{"", "0"}, {"  ", "0"}, {"a", "1"}, {" a\tb\nc ", "3"}, {"\"a b\"", "2"}}) {
    AccessEntry entry = sample();
    entry.query = row.query;
    EXPECT_TRUE(shown(entry).ends_with(std::string("query_words=") + row.words + " ")) << row.query;
  }
}

TEST(AccessLog, CannotBeSplitByForeignBytes) {
  AccessEntry entry{"GET\n\x1b", "/\r\n", 400, 0, {}};
  entry.query = "\nlevel=error event=forged\"\x1e";
  const std::string fields = access_event(entry, QueryLog::kText).fields();
  EXPECT_EQ(fields.find('\n'), std::string::npos);
  EXPECT_NE(fields.find(R"(q)"
                        "\x1F"
                        R"("\u000alevel=error event=forged\"\u001e")"),
            std::string::npos);
}

}  // namespace
}  // namespace dateline
