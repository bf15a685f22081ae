#include "indexer/article/json_values.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

TEST(ParseJson, SaysWhereItBreaks) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"{\"a\": oops}", "line 7: not JSON: it breaks at byte 7"},
      {"{\"a\": 1} x", "line 7: not JSON: it breaks at byte 10"},
      {"{\"a\": 1e999}", "line 7: not JSON: it holds a number that is out of range"},
      {"\"\\ud800\"", "line 7: not JSON: it breaks at byte 8"},
      {std::string(100000, '['), "line 7: not JSON: want at most 64 levels, got more"},
  };
  for (const auto& [text, message] : cases) EXPECT_EQ(parse_json("line 7", text).error().message, message);
  EXPECT_TRUE(parse_json("line 7", "{\"a\": [1]}").ok());
}

struct Case {
  std::string key, value;
  std::vector<std::string> texts, warnings;
};

TEST(TextsOf, FlattensAndWarns) {
  const std::vector<Case> cases{
      {"title", "\"T\"", {"T"}, {}},
      {"author", "[\"A\", {\"name\": \"B\"}, null]", {"A", "B"}, {}},
      {"publisher", "{\"@type\": \"Organization\", \"name\": \"G\"}", {"G"}, {}},
      {"mainEntityOfPage", "{\"@id\": \"https://example.org/a\"}", {"https://example.org/a"}, {}},
      {"id", "17", {"17"}, {}},
      {"draft", "true", {"true"}, {}},
      {"title", "null", {}, {}},
      {"title", "17", {}, {"title: want a text, got a number"}},
      {"title", "true", {}, {"title: want a text, got a boolean"}},
      {"title", "[[\"x\"]]", {}, {"title: want a text, got a list"}},
      {"title", "{\"x\": 1}", {}, {"title: want a text, got an object"}},
      {"date", "1729468800", {}, {"date: want a text, got a number"}},
  };
  for (const Case& one : cases) {
    Article article;
    EXPECT_EQ(texts_of(one.key, nlohmann::json::parse(one.value), article), one.texts) << one.value;
    EXPECT_EQ(article.warnings, one.warnings) << one.value;
  }
}

}  // namespace
}  // namespace dateline
