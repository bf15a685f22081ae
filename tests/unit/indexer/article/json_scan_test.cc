#include "indexer/article/json_scan.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(JsonDepthWithin, CountsBracketsOutsideStrings) {
  EXPECT_TRUE(json_depth_within("[[1]]", 2));
  EXPECT_FALSE(json_depth_within("[[[1]]]", 2));
  EXPECT_TRUE(json_depth_within("[\"[[[[\", \"\\\"[[[\"]", 1));
  EXPECT_FALSE(json_depth_within(std::string(100000, '{'), 64));
  EXPECT_TRUE(json_depth_within("", 0));
}

struct Case {
  std::string list;
  std::vector<std::string> elements;
  std::size_t bytes;
};

TEST(ScanJsonList, FindsTheElements) {
  const std::vector<Case> cases{
      {"[{\"a\": [1, 2]}, {\"b\": \"x, ]\"}] rest", {"{\"a\": [1, 2]}", "{\"b\": \"x, ]\"}"}, 30},
      {"[]", {}, 2},
      {"[1,2", {"1", "2"}, 0},
      {"[{\"a\": 1", {"{\"a\": 1"}, 0},
      {"[\"open", {"\"open"}, 0},
      {"[", {}, 0},
  };
  for (const Case& one : cases) {
    std::vector<std::string> elements;
    EXPECT_EQ(scan_json_list(one.list, [&](std::string_view text) { elements.emplace_back(text); }),
              one.bytes)
        << one.list;
    EXPECT_EQ(elements, one.elements) << one.list;
  }
}

TEST(FindJsonList, LooksOnlyAtTheTopLevel) {
  EXPECT_EQ(find_json_list("{\"x\": {\"articles\": [1]}, \"articles\" : [2]}", "articles"), 38U);
  EXPECT_EQ(find_json_list("{\"articles\": 5}", "articles"), std::string_view::npos);
  EXPECT_EQ(find_json_list("{\"a\": \"articles\", \"b\": [1]}", "articles"), std::string_view::npos);
  EXPECT_EQ(find_json_list("{\"articles", "articles"), std::string_view::npos);
}

TEST(JsonObjectEnd, FollowsBracketsAndStrings) {
  EXPECT_EQ(json_object_end("{} x"), 2U);
  EXPECT_EQ(json_object_end("{\"a}\": [{}]}\n{"), 12U);
  EXPECT_EQ(json_object_end("{\"a\": 1"), 0U);
  EXPECT_EQ(json_object_end("{\"a"), 0U);
}

TEST(RepeatedKeys, AreThoseAtTheTop) {
  EXPECT_EQ(repeated_keys(R"({"a": 1, "b": {"a": 2, "a": 3}, "c": [{"a": 1}], "a": [4]})"),
            std::vector<std::string_view>{"a"});
  EXPECT_EQ(repeated_keys(R"({"a": 1, "b": 2})"), std::vector<std::string_view>{});
}

}  // namespace
}  // namespace dateline
