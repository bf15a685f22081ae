#include "server/query/tree_builder.h"

#include <gtest/gtest.h>

#include "tests/unit/server/query/ast_text.h"

namespace dateline {
namespace {

std::vector<Node> word(const std::string& text) {
  Node node;
  node.kind = NodeKind::kWord;
  node.text = text;
  return {node};
}

TEST(TreeBuilder, KeepsTheFieldOfEachParenthesis) {
  std::vector<Warning> warnings;
  TreeBuilder tree(warnings);
  EXPECT_EQ(tree.depth(), 0U);
  tree.open(TextField::kTitle);
  tree.open(TextField::kBody);
  EXPECT_EQ(tree.depth(), 2U);
  EXPECT_EQ(tree.field(), TextField::kBody);
  tree.put_operands(word("a"));
  tree.close();
  EXPECT_EQ(tree.field(), TextField::kTitle);
  tree.close();
  EXPECT_EQ(test::ast_text(tree.finish()), "a");
  EXPECT_TRUE(warnings.empty());
}

TEST(TreeBuilder, ForgetsAnExclusionOfNothing) {
  std::vector<Warning> warnings;
  TreeBuilder tree(warnings);
  tree.put_operands(word("a"));
  tree.put_not("-");
  tree.put_operands({});
  tree.put_operands(word("b"));
  EXPECT_EQ(test::ast_text(tree.finish()), "and(a b)");
}

TEST(TreeBuilder, MakesTheEmptyQueryEverything) {
  std::vector<Warning> warnings;
  EXPECT_EQ(test::ast_text(TreeBuilder(warnings).finish()), "all");
}

}  // namespace
}  // namespace dateline
