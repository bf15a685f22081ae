#include "server/query/operand.h"

#include <gtest/gtest.h>

#include "tests/unit/server/query/ast_text.h"

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2024) / 11 / 15};

std::string texts(const std::vector<Node>& nodes) {
  std::string out;
  for (const Node& node : nodes) out += (out.empty() ? "" : " ") + test::ast_text(node);
  return out;
}

TEST(OperandReader, GivesWordsTheFieldOfTheirGroup) {
  std::vector<Warning> warnings;
  OperandReader reader(kToday, warnings);
  EXPECT_EQ(texts(reader.read_word("a", TextField::kTitle)), "title:a");
  EXPECT_EQ(texts(reader.read_word("body:a", TextField::kTitle)), "body:a");
  EXPECT_EQ(texts(reader.read_word("source:a", TextField::kTitle)), "source=a");
  EXPECT_EQ(texts(reader.read_quoted("a b", "", TextField::kTitle)), "title:\"a b\"");
  EXPECT_TRUE(warnings.empty());
}

TEST(OperandReader, CountsPrefixesOverTheWholeQuery) {
  std::vector<Warning> warnings;
  OperandReader reader(kToday, warnings);
  EXPECT_EQ(texts(reader.read_word("abc*", {})), "abc*");
  EXPECT_EQ(texts(reader.read_word("北京市*", {})), "北京市*");
  EXPECT_EQ(texts(reader.read_word("def**", {})), "def");
  EXPECT_EQ(test::warning_codes(warnings), "too_many_wildcards");
}

TEST(OperandReader, ReadsTheFieldOfAGroup) {
  std::vector<Warning> warnings;
  OperandReader reader(kToday, warnings);
  std::optional<TextField> field;
  EXPECT_EQ(texts(reader.read_group_field("TITLE", field)), "");
  EXPECT_EQ(field, TextField::kTitle);
  field.reset();
  EXPECT_EQ(texts(reader.read_group_field("date", field)), "");
  EXPECT_EQ(texts(reader.read_group_field("foo", field)), "foo");
  EXPECT_FALSE(field);
  EXPECT_EQ(test::warning_codes(warnings), "unsupported unknown_field");
}

}  // namespace
}  // namespace dateline
