// The evaluator that random tests trust, against rows that a reader can check.
#include "tests/support/plain_evaluator.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"

namespace dateline {
namespace {

using test::PlainEvaluator;
using test::TestArticle;

const TestArticle& troops() {
  static const TestArticle article{
      "k",
      "Troops in Kursk",
      "The soldiers met Kim near Kursk. An F-16 of the U.S. fell; Kim deployed more.",
      "2024-10",
      "en",
      "nato",
      {"kim-jong-un"},
      {"KP"}};
  return article;
}

bool matches(const Node& node) {
  Analyzer analyzer;
  PlainEvaluator evaluator({"en", "fr", "ko"},
                           [](Facet, std::string_view value) { return std::optional(std::string(value)); });
  return evaluator.matches(node, plain_article(troops(), analyzer));
}

TEST(PlainEvaluator, SaysWhatTheQueryMeans) {
  const std::vector<std::pair<std::string, bool>> rows{
      {"", true},
      {"soldier", true},
      {"Soldiers kim", true},
      {"soldier drones", false},
      {"soldier OR drones", true},
      {"drones OR -tanks", true},
      {"-soldier", false},
      {"\"soldiers met\"", true},
      {"\"soldier met\"", false},
      {"title:troops title:kursk", true},
      {"body:troops", false},
      {"\"kursk an\"", true},
      {"title:\"kursk an\"", false},
      {"F-16", true},
      {"F-17", false},
      {"U.S.", true},
      {"us", true},
      {"deploy*", true},
      {"deployes*", false},
      {"soldiers NEAR/2 kim", true},
      {"kim NEAR/2 soldiers", true},
      {"soldiers NEAR/1 kim", false},
      {"soldiers ADJ/2 kim", true},
      {"near ADJ/3 met", false},
      {"kim NEAR/11 kim", true},
      {"kursk NEAR/100 kursk", false},  // one in the title, one in the body
      {"F-16 NEAR/2 the", true},
      {"F-16 NEAR/1 the", false},
      {"soldiers NEAR/1 met NEAR/1 kim", true},
      {"date:2024-10-31", true},
      {"date:2024-11", false},
      {"date:..2024", true},
      {"source:nato country:KP", true},
      {"person:putin", false},
      {"lang:en", true},
  };
  for (const auto& [text, wanted] : rows) {
    EXPECT_EQ(matches(parse_query(text, test::test_today())->root), wanted) << text;
  }
}

Node node_of(NodeKind kind, std::string text, std::vector<std::string> forms = {}) {
  Node node;
  node.kind = kind;
  node.text = std::move(text);
  node.forms = std::move(forms);
  return node;
}

Node name_of(std::vector<Node> typed, const std::vector<std::vector<std::vector<std::string>>>& rows) {
  Node name = node_of(NodeKind::kName, "");
  name.children.push_back(node_of(NodeKind::kAnd, ""));
  name.children.back().children = std::move(typed);
  for (const auto& row : rows) {
    name.children.push_back(node_of(NodeKind::kPhrase, "name"));
    name.children.back().row = row;
  }
  return name;
}

TEST(PlainEvaluator, KnowsWhatAnIndexAddsToTheTree) {
  EXPECT_TRUE(matches(node_of(NodeKind::kFuzzy, "soldeirs", {"soldiers", "soldered"})));
  EXPECT_FALSE(matches(node_of(NodeKind::kFuzzy, "soldiers")));
  EXPECT_TRUE(matches(node_of(NodeKind::kPrefix, "xyz", {"deployed"})));
  EXPECT_FALSE(matches(node_of(NodeKind::kPrefix, "dep", {"depend"})));
  EXPECT_TRUE(matches(node_of(NodeKind::kWord, "dep", {"deployed"})));
  EXPECT_FALSE(matches(node_of(NodeKind::kWord, "dep")));
  const Node kim = node_of(NodeKind::kWord, "kim");
  const Node jong = node_of(NodeKind::kWord, "jong");
  EXPECT_TRUE(matches(name_of({kim, node_of(NodeKind::kWord, "kursk")}, {})));
  EXPECT_FALSE(matches(name_of({kim, jong}, {{{"kim"}, {"kursk"}}})));
  EXPECT_TRUE(matches(name_of({kim, jong}, {{{"김정은"}}, {{"kim", "kims"}, {"far", "near"}}})));
}

}  // namespace
}  // namespace dateline
