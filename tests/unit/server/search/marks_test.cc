#include "server/search/marks.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/query/words.h"

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2024) / 11 / 15};

struct Row {
  std::string query;
  std::string language;
  std::string text;
  std::string wanted;  // with [marks]
};

std::string marked(const Row& row, TextField field) {
  Analyzer analyzer;
  TokenList tokens;
  analyzer.analyze(row.text, row.language, tokens);
  Marker marker(positive_words(parse_query(row.query, kToday)->root), analyzer);
  std::string out = row.text;
  const auto ranges = merged_ranges(marker.find(tokens, field, row.language));
  for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
    out.insert(range->second, "]");
    out.insert(range->first, "[");
  }
  return out;
}

TEST(Marker, MarksWhatMatched) {
  const std::vector<Row> rows{
      {"soldiers", "en", "A soldier's boots. Soldiers!", "A [soldier's] boots. [Soldiers]!"},
      {"soldiers", "", "A soldier. Soldiers!", "A soldier. [Soldiers]!"},
      {"north korea", "en", "North Korea and north", "[North] [Korea] and [north]"},
      {"\"north korea\"", "en", "North Korea and north", "[North Korea] and north"},
      {"\"north korea\"", "en", "north-Korea, North Korean", "[north-Korea], North Korean"},
      {"\"soldier\"", "en", "soldier soldiers", "[soldier] soldiers"},
      {"\"a b a\"", "en", "a b a b a", "[a b a b a]"},
      {"F-16", "en", "the F-16s, an F 16 and 16", "the F-16s, an [F 16] and 16"},
      {"-north korea", "en", "North Korea", "North [Korea]"},
      {"source:north", "en", "North Korea", "North Korea"},
      {"troops NEAR kursk", "en", "troop troops Kursk", "troop [troops] [Kursk]"},
      {"title:north", "en", "North Korea", "North Korea"},
      {"body:north", "en", "North Korea", "[North] Korea"},
      {"북한군", "ko", "북한군이 도착했다", "[북한군이] 도착했다"},
      {"солдат", "ru", "Солдаты прибыли", "[Солдаты] прибыли"},
      {"朝鲜士兵", "zh", "有朝鲜士兵抵达", "有[朝鲜士兵]抵达"},
      {"", "en", "North Korea", "North Korea"},
  };
  for (const Row& row : rows) EXPECT_EQ(marked(row, TextField::kBody), row.wanted) << row.query;
  EXPECT_EQ(marked({"title:north", "en", "North Korea", ""}, TextField::kTitle), "[North] Korea");
}

TEST(Marker, MarksByAStemOnWhichAllLanguagesAgree) {
  Analyzer analyzer;
  TokenList tokens;
  const std::string text = "북한군 soldier";
  analyzer.analyze(text, "ko", tokens);
  const std::vector<Node> words = positive_words(parse_query("soldiers", kToday)->root);
  EXPECT_TRUE(Marker(words, analyzer).find(tokens, TextField::kBody, "ko").empty());
  EXPECT_EQ(Marker(words, analyzer, {"en", "ko"}).find(tokens, TextField::kBody, "ko").size(), 1U);
  // Hungarian leaves "soldiers" as it is: no agreement.
  EXPECT_TRUE(Marker(words, analyzer, {"en", "hu", "ko"}).find(tokens, TextField::kBody, "ko").empty());
}

TEST(Marker, MarksTheFormsOfWildcardsAndTheRowsOfNames) {
  Node prefix;
  prefix.kind = NodeKind::kPrefix;
  prefix.text = "deploy";
  prefix.forms = {"deployed", "deploys"};
  Node spelling;
  spelling.kind = NodeKind::kPhrase;
  spelling.text = "Ким Чен Ын";
  spelling.row = {{"ким"}, {"чен"}, {"ын", "ына"}};
  Node typing;
  typing.kind = NodeKind::kWord;
  typing.text = "sol";
  typing.forms = {"soldier"};
  Analyzer analyzer;
  Marker marker({prefix, spelling, typing}, analyzer);
  TokenList tokens;
  const std::string text = "Deployed Ким Чен Ына, deployment. Soldier!";
  analyzer.analyze(text, "en", tokens);
  std::string marked;
  for (const Mark& mark : marker.find(tokens, TextField::kBody, "en")) {
    marked += "[" + text.substr(mark.begin, mark.end - mark.begin) + "]" + std::to_string(mark.word);
  }
  EXPECT_EQ(marked, "[Deployed]0[Ким Чен Ына]1[Soldier]2");
}

TEST(MergedRanges, JoinsOverlapsAndNeighbours) {
  const auto ranges = merged_ranges({{0, 5, 0}, {2, 3, 1}, {5, 7, 1}, {8, 9, 0}});
  using Ranges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  EXPECT_EQ(ranges, (Ranges{{0, 7}, {8, 9}}));
}

}  // namespace
}  // namespace dateline
