#include "indexer/article/json_reader.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

using Read = Outcome (*)(std::string_view, const ArticleSink&);

// "1:Title" for an article, "!message" for a bad record, "!!message" for the file.
std::vector<std::string> outcomes(Read read, std::string_view bytes) {
  std::vector<std::string> all;
  const Outcome outcome = read(bytes, [&](Result<Article> article) {
    all.push_back(article.ok() ? std::to_string(article->record) + ":" + article->title.text
                               : "!" + article.error().message);
  });
  if (!outcome.ok()) all.push_back("!!" + outcome.error().message);
  return all;
}

Outcome read_lines(std::string_view bytes, const ArticleSink& sink) {
  return read_ndjson(MemorySource(bytes), sink);
}

struct Case {
  std::string bytes;
  std::vector<std::string> expected;
};

TEST(ReadJson, TakesOneOrManyArticles) {
  const std::vector<Case> cases{
      {"{\"title\": \"a\"}\n", {"0:a"}},
      {"\xEF\xBB\xBF{\"title\": \"a\"}", {"0:a"}},
      {"[{\"title\": \"a\"}, {\"title\": \"b\"}]", {"1:a", "2:b"}},
      {"{\"n\": 2, \"articles\": [{\"title\": \"a\"}], \"more\": {}}", {"1:a"}},
      {"[{\"title\": \"a\"}, {\"title\": oops}, 5, {\"title\": \"d\"}]",
       {"1:a", "!record 2: not JSON: it breaks at byte 11", "!record 3: want an object, got 5", "4:d"}},
      {"[{\"title\": \"a\"}] x", {"1:a", "!file: not JSON: text after the list was left out"}},
      {"[{\"title\": \"a\"}", {"1:a", "!file: not JSON: the list is not closed"}},
      {"[]", {}},
      {"{\"title\": oops}", {"!!file: not JSON: it breaks at byte 11"}},
      {"{\"title\": \"a\"} x", {"!!file: not JSON: it breaks at byte 16"}},
      {"hello", {"!!file: want an article, a list of articles or {\"articles\": [...]}, got 'hello'"}},
      {"", {"!!file: empty"}},
      {"\xEF\xBB\xBF", {"!!file: empty"}},
      {"PK\x03\x04", {"!!file: binary, not text (a zip archive)"}},
  };
  for (const Case& one : cases) EXPECT_EQ(outcomes(read_json, one.bytes), one.expected) << one.bytes;
}

TEST(ReadJson, EndsOnDepth) {
  const auto list = outcomes(read_json, std::string(100000, '['));
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0], "!record 1: not JSON: want at most 64 levels, got more");
}

TEST(ReadNdjson, GoesOnAfterABadLine) {
  std::string bytes;
  for (int i = 1; i <= 9; ++i) {
    bytes += i == 7 ? "{\"title\": oops\r\n" : "{\"title\": \"t" + std::to_string(i) + "\"}\r\n";
  }
  EXPECT_EQ(outcomes(read_lines, bytes),
            (std::vector<std::string>{"1:t1", "2:t2", "3:t3", "4:t4", "5:t5", "6:t6",
                                      "!line 7: not JSON: it breaks at byte 11", "8:t8", "9:t9"}));
}

TEST(ReadNdjson, CountsRecordsAndNamesLines) {
  EXPECT_EQ(outcomes(read_lines, "\n{\"title\": \"a\"}\n\n[]\n{\"title\": \"b\"}"),
            (std::vector<std::string>{"1:a", "!line 4: want an object, got []", "3:b"}));
  EXPECT_EQ(
      outcomes(read_lines, "{\"title\": \"" + std::string(kMaxJsonRecord, 'a') + "\"}\n{\"title\": \"b\"}"),
      (std::vector<std::string>{"!line 1: larger than 8 MiB", "2:b"}));
}

TEST(ReadNdjson, ReadsUtf16AndLeavesAByteOrderMark) {
  using namespace std::string_literals;
  EXPECT_EQ(outcomes(read_lines, "\xEF\xBB\xBF{\"title\": \"a\"}"), std::vector<std::string>{"1:a"});
  EXPECT_EQ(outcomes(read_lines, "\xff\xfe{\0\"\0t\0i\0t\0l\0e\0\"\0:\0\"\0a\0\"\0}\0"s),
            std::vector<std::string>{"1:a"});
  EXPECT_EQ(outcomes(read_lines, ""), std::vector<std::string>{"!!file: empty"});
}

TEST(ReadNdjson, RepairsInvalidBytes) {
  std::vector<std::string> warnings;
  const Outcome outcome =
      read_lines("{\"title\": \"caf\xe9 is open all the day\"}\n", [&](Result<Article> article) {
        ASSERT_TRUE(article.ok()) << article.error().message;
        EXPECT_EQ(article->title.text, "caf\uFFFD is open all the day");
        warnings = article->warnings;
      });
  EXPECT_TRUE(outcome.ok());
  EXPECT_EQ(warnings, std::vector<std::string>{"encoding: 1 invalid bytes read as U+FFFD"});
}

}  // namespace
}  // namespace dateline
