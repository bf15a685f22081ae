#include "indexer/authority/json_entry.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

TEST(JsonEntry, ReadsTextsInEveryShape) {
  const auto json = nlohmann::json::parse(
      R"({"id":"a","one":"  x  y ","many":["b","c"],"keys":{"ko":"d","en":["e","f"]},"yes":true,"list":[{"t":"g"}]})");
  JsonEntry entry(json, "file.json", "here");
  entry.allow({"id", "one", "many", "keys", "yes", "list"});
  EXPECT_EQ(entry.text("one"), "x y");
  EXPECT_EQ(entry.texts("one"), std::vector<std::string>{"x y"});
  EXPECT_EQ(entry.texts("many"), (std::vector<std::string>{"b", "c"}));
  EXPECT_EQ(entry.texts("absent"), std::vector<std::string>{});
  EXPECT_EQ(entry.optional_text("absent"), "");
  EXPECT_EQ(entry.texts_by_key("keys"),
            (std::vector<std::pair<std::string, std::string>>{{"en", "e"}, {"en", "f"}, {"ko", "d"}}));
  EXPECT_TRUE(entry.flag("yes"));
  EXPECT_FALSE(entry.flag("absent"));
  auto parts = entry.entries("list");
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_EQ(parts[0].text("t"), "g");
  EXPECT_FALSE(entry.error());
}

TEST(JsonEntry, KeepsTheFirstErrorAndIsEmptyAfterIt) {
  const auto json = nlohmann::json::parse(R"({"id":"a","one":1,"two":"b","list":[{"t":null}]})");
  JsonEntry entry(json, "file.json", "list[4]");
  EXPECT_EQ(entry.text("one"), "");
  EXPECT_EQ(entry.text("two"), "");
  EXPECT_FALSE(entry.has("two"));
  ASSERT_TRUE(entry.error());
  EXPECT_EQ(entry.error()->message, "file.json: list[4] (a): one: want text, got number");
  JsonEntry other(json, "file.json", "list[4]");
  auto parts = other.entries("list");
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_EQ(parts[0].text("t"), "");
  EXPECT_EQ(parts[0].error()->message, "file.json: list[4] (a): list[0]: t: want text, got null");
}

TEST(JsonEntry, RefusesTextThatIsTooLong) {
  const nlohmann::json json{{"t", std::string(1001, 'a')}};
  JsonEntry entry(json, "file.json", "x");
  EXPECT_EQ(entry.text("t"), "");
  EXPECT_EQ(entry.error()->message, "file.json: x: t: want at most 1000 bytes");
}

}  // namespace
}  // namespace dateline
