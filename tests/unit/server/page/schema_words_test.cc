#include "server/page/schema_words.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <vector>

namespace dateline {
namespace {

ApiJson schema(const char* text) {
  return ApiJson::parse(text);
}

struct Row {
  const char* schema;
  const char* words;
};

TEST(TypeWords, NameTheTypeOfAField) {
  for (const Row& row : std::vector<Row>{
           {R"({"type": "integer", "minimum": 0})", "integer"},
           {R"({"type": ["string", "null"]})", "string or null"},
           {R"({"$ref": "#/components/schemas/Hit"})", "Hit"},
           {R"({"type": "array", "items": {"$ref": "#/components/schemas/Hit"}})", "list of Hit"},
           {R"({"type": "array", "items": {"type": "string"}})", "list of string"},
           {R"({"const": true})", "true"},
           {R"({"enum": ["title", "body"]})", "title or body"},
           {R"({"type": "object", "additionalProperties": {"type": "integer"}})", "object of integer values"},
           {R"({"type": "object", "additionalProperties": false})", "object"},
           {R"({"prefixItems": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})",
            "string, list of string"}}) {
    EXPECT_EQ(type_words(schema(row.schema)), row.words) << row.schema;
  }
}

TEST(ValueWords, SayWhatAParameterTakes) {
  for (const Row& row : std::vector<Row>{
           {R"({"type": "integer", "minimum": 0, "maximum": 36500})", "0 to 36,500"},
           {R"({"enum": ["all", "any"]})", "all or any"},
           {R"({"enum": ["auto", "year", "day"]})", "auto, year or day"},
           {R"({"type": "array", "items": {"enum": ["source", "*"]}})", "source or *"},
           {R"({"type": "string", "pattern": "x", "description": "2024 or 2024-10"})", "2024 or 2024-10"},
           {R"({"type": "string"})", ""}}) {
    EXPECT_EQ(value_words(schema(row.schema)), row.words) << row.schema;
  }
}

TEST(Referenced, FollowsAReferenceWithinTheDocument) {
  const ApiJson document = schema(R"({"components": {"schemas": {"Hit": {"type": "object"}}}})");
  EXPECT_EQ(referenced(document, schema(R"({"$ref": "#/components/schemas/Hit"})")).at("type"), "object");
  const ApiJson plain = schema(R"({"type": "string"})");
  EXPECT_EQ(&referenced(document, plain), &plain);
  EXPECT_EQ(schema_name(plain), "");
}

TEST(ValueText, IsAsInAnAddress) {
  EXPECT_EQ(value_text(schema("[\"title\", \"date\"]")), "title, date");
  EXPECT_EQ(value_text(schema("30")), "30");
  EXPECT_EQ(value_text(schema("\"a b\"")), "a b");
}

}  // namespace
}  // namespace dateline
