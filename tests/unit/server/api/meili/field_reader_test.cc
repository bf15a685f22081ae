#include "server/api/meili/field_reader.h"

#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

TEST(FieldReader, ReadsFieldsOfTheirKinds) {
  const Json body = Json::parse(
      R"({"q":"a","limit":5,"huge":18446744073709551615,"yes":true,"no":false,"names":["a","b"],"none":null,
          "filter":["a",["b","c"],[]],"one":"x = y"})");
  FieldReader fields(body, "invalid_search_");
  EXPECT_EQ(fields.text("q"), "a");
  EXPECT_EQ(fields.text("none"), std::nullopt);
  EXPECT_EQ(fields.text("absent"), std::nullopt);
  EXPECT_EQ(fields.whole("limit"), 5U);
  EXPECT_EQ(fields.whole("huge"), 4294967295U);
  EXPECT_EQ(fields.whole("none"), std::nullopt);
  EXPECT_TRUE(fields.flag("yes"));
  EXPECT_FALSE(fields.flag("no"));
  EXPECT_FALSE(fields.flag("none"));
  EXPECT_EQ(fields.list("names"), (std::vector<std::string>{"a", "b"}));
  using Lists = std::vector<std::vector<std::string>>;
  EXPECT_EQ(fields.alternatives("filter"), (Lists{{"a"}, {"b", "c"}, {}}));
  EXPECT_EQ(fields.alternatives("one"), (Lists{{"x = y"}}));
  EXPECT_TRUE(fields.alternatives("none").empty());
  fields.refuse("none", "x");
  fields.refuse("absent", "x");
  EXPECT_EQ(fields.error(), std::nullopt);
}

TEST(FieldReader, KeepsTheFirstError) {
  const Json body = Json::parse(
      R"({"a":1,"b":-1,"c":1.5,"d":"1","cropLength":[],"e":"yes","f":["a",1],"g":"a","h":{"x":[[[[1]]]]},
          "i":[["a",["b"]]],"j":[1]})");
  struct Row {
    std::function<void(FieldReader&)> read;
    const char* message;
  };
  for (const Row& row : std::vector<Row>{
           {[](FieldReader& fields) { fields.text("a"); }, "a: want a string, got '1'"},
           {[](FieldReader& fields) { fields.whole("b"); }, "b: want a whole number from 0, got '-1'"},
           {[](FieldReader& fields) { fields.whole("c"); }, "c: want a whole number from 0, got '1.5'"},
           {[](FieldReader& fields) { fields.whole("d"); }, "d: want a whole number from 0, got '1'"},
           {[](FieldReader& fields) { fields.flag("e"); }, "e: want true or false, got 'yes'"},
           {[](FieldReader& fields) { fields.list("f"); }, "f: want a list of strings, got 'a list'"},
           {[](FieldReader& fields) { fields.list("g"); }, "g: want a list of strings, got 'a'"},
           {[](FieldReader& fields) { fields.alternatives("h"); },
            "h: want a string or a list, got 'an object'"},
           {[](FieldReader& fields) { fields.alternatives("i"); },
            "i: want a list of strings and lists of strings, got 'a list'"},
           {[](FieldReader& fields) { fields.alternatives("j"); },
            "j: want a list of strings and lists of strings, got '1'"},
           {[](FieldReader& fields) { fields.refuse("a", "not here"); }, "a: not here"}}) {
    FieldReader fields(body, "invalid_search_");
    row.read(fields);
    ASSERT_TRUE(fields.error()) << row.message;
    EXPECT_EQ(fields.error()->message, row.message);
    fields.whole("cropLength");
    EXPECT_EQ(fields.error()->message, row.message);
  }
  FieldReader fields(body, "invalid_search_");
  fields.whole("cropLength");
  EXPECT_EQ(fields.error()->field, "invalid_search_crop_length");
}

TEST(SnakeCase, SplitsAtCapitals) {
  EXPECT_EQ(snake_case("attributesToSearchOn"), "attributes_to_search_on");
  EXPECT_EQ(snake_case("q"), "q");
}

}  // namespace
}  // namespace dateline
