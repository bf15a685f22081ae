#include "server/query/ranked_words.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2024) / 11 / 15};

// north[north] korea[korea]x2 | 0-1 1-0
std::string text_of(const RankedQuery& query) {
  std::string out;
  for (const RankedWord& word : query.words) {
    out +=
        (out.empty() ? "" : " ") + (word.field ? std::string(spec(*word.field).name) + ":" : "") + word.text;
    std::string evidence;
    for (const StemChoice& choice : word.stems) evidence += (evidence.empty() ? "" : " ") + choice.stem;
    for (const std::string& form : word.forms) evidence += (evidence.empty() ? "=" : " =") + form;
    for (const auto& row : word.rows) {
      evidence += " (";
      for (const auto& forms : row) evidence += (evidence.back() == '(' ? "" : " ") + forms.front();
      evidence += ")";
    }
    out += "[" + evidence + "]" + (word.typed > 1 ? "x" + std::to_string(word.typed) : "");
  }
  for (const auto& [left, right] : query.neighbours) {
    out += " " + std::to_string(left) + "-" + std::to_string(right);
  }
  return out;
}

std::string ranked(const Node& root) {
  Analyzer analyzer;
  return text_of(ranked_query(root, analyzer, {"en"}));
}

std::string ranked(const std::string& text) {
  return ranked(parse_query(text, kToday)->root);
}

TEST(RankedQuery, TakesWhatCountsForEachWord) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"", ""},
      {"soldiers", "soldiers[soldier soldiers]"},
      {"north korea", "north[north] korea[korea] 0-1"},
      {"korea north Korea", "korea[korea]x2 north[north] 0-1"},
      {"north of the korea", "north[north] of[of] the[the] korea[korea] 0-3"},
      {"north north", "north[north]x2"},
      {"title:north north", "title:north[north] north[north] 0-1"},
      {"\"north soldiers\"", "north[=north] soldiers[=soldiers] 0-1"},
      {"north -rumour korea", "north[north] korea[korea]"},
      {"north OR korea", "north[north] korea[korea]"},
      {"(north korea) OR (storm shadow)", "north[north] korea[korea] storm[storm] shadow[shadow] 0-1 2-3"},
      {"north NEAR/3 korea", "north[=north] korea[=korea] 0-1"},
      {"F-16", "f[f] 16[16] 0-1"},
      {"source:NATO date:2024", ""},
  };
  for (const auto& [text, wanted] : rows) EXPECT_EQ(ranked(text), wanted) << text;
}

TEST(RankedQuery, TakesTheFormsOfWildcardsAndOfWordsBeingTyped) {
  Node root = parse_query("deploy* kurks~ sold", kToday)->root;
  root.children[0].forms = {"deployed", "deploys"};
  root.children[2].forms = {"soldier"};
  EXPECT_EQ(ranked(root), "deploy[=deployed =deploys] sold[sold =soldier] 0-1");
}

TEST(RankedQuery, CountsTheSpellingsOfANameForEachOfItsWords) {
  Node root = parse_query("kim un troops", kToday)->root;
  Node name;
  name.kind = NodeKind::kName;
  Node spelling;
  spelling.kind = NodeKind::kPhrase;
  spelling.row = {{"김정은"}};
  Node typed = root;
  typed.children.pop_back();
  name.children = {typed, spelling};
  root.children = {name, root.children.back()};
  EXPECT_EQ(ranked(root), "kim[kim (김정은)] un[un (김정은)] troops[troop troops] 0-1 1-2");
}

}  // namespace
}  // namespace dateline
