#include "server/page/help_examples.h"

#include <gtest/gtest.h>

#include <set>

#include "server/query/parser.h"
#include "tests/support/test_index.h"
#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

TEST(HelpExamples, AreUnderstoodUnlessTheySayOtherwise) {
  for (const HelpGroup& group : help_groups()) {
    for (const HelpExample& example : group.examples) {
      const Result<ParsedQuery> parsed = parse_query(example.query, test::test_today());
      ASSERT_TRUE(parsed.ok()) << example.query << ": " << parsed.error().message;
      std::string codes;
      for (const Warning& warning : parsed->warnings) codes += (codes.empty() ? "" : " ") + warning.code;
      EXPECT_EQ(codes, example.warning) << example.query;
    }
  }
}

TEST(HelpExamples, SayWhatTheyMean) {
  std::set<std::string_view> ids;
  for (const HelpGroup& group : help_groups()) {
    EXPECT_TRUE(ids.insert(group.id).second) << group.id << " is twice an anchor";
    EXPECT_TRUE(sample_words().text(group.lead).ends_with('.')) << group.id;
    EXPECT_FALSE(group.examples.empty()) << group.id;
    std::set<std::pair<std::string_view, const SwitchSpec*>> seen;
    for (const HelpExample& example : group.examples) {
      EXPECT_TRUE(seen.insert({example.query, example.toggled}).second) << example.query;
      const std::string& meaning = sample_words().text(example.meaning);
      EXPECT_TRUE(meaning.ends_with('.') || meaning.ends_with("...")) << example.query;
    }
  }
}

// What the page tells of the language is all of it.
TEST(HelpExamples, ShowEveryKindOfQuery) {
  std::set<NodeKind> kinds;
  for (const HelpGroup& group : help_groups()) {
    for (const HelpExample& example : group.examples) {
      std::vector<Node> left{parse_query(example.query, test::test_today())->root};
      while (!left.empty()) {
        const Node node = std::move(left.back());
        left.pop_back();
        kinds.insert(node.kind);
        left.insert(left.end(), node.children.begin(), node.children.end());
      }
    }
  }
  for (const NodeKind kind : {NodeKind::kWord, NodeKind::kPhrase, NodeKind::kPrefix, NodeKind::kFuzzy,
                              NodeKind::kFacet, NodeKind::kDates, NodeKind::kAnd, NodeKind::kOr,
                              NodeKind::kNot, NodeKind::kNear, NodeKind::kAdjacent}) {
    EXPECT_TRUE(kinds.contains(kind)) << static_cast<int>(kind);
  }
}

}  // namespace
}  // namespace dateline
