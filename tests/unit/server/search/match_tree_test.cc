#include "server/search/match_tree.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/search/match_walk.h"
#include "tests/support/test_index.h"
#include "tests/unit/server/query/ast_text.h"

namespace dateline {
namespace {

using test::TestArticle;
using test::TestIndex;

std::vector<TestArticle> articles() {
  return {
      {"a",
       "Troops at Kursk",
       "North Korean soldiers were deployed near Kursk.",
       "2024-10-18",
       "en",
       "nato",
       {"kim-jong-un"},
       {"KP", "RU"}},
      {"b",
       "Korea in the north",
       "A soldier of the north met troops of Korea in Kursk today.",
       "2024-10",
       "en",
       "tass",
       {},
       {"RU"}},
      {"c", "Storm Shadow", "The exchange of fire went on; a shadow of the storm.", "2024-11-01", "en",
       "nato"},
      {"d", "Un soldat", "Les notes et les soldats.", "2023", "fr", "afp"},
      {"e", "Not now", "This is not a soldier's note; it is not.", "", "en", "x"},
      {"f", "북한군이 도착", "북한군이 쿠르스크에 도착했다.", "2024-10-20", "ko", "yna", {}, {"KP"}},
      {"g", "Солдаты", "Северокорейские солдаты прибыли.", "2024-10-21", "ru", "ria", {}, {"KP"}},
      {"h", "F-16 over the coast", "An F 16 jet. Kim met kim.", "2022", "en", "x"},
      {"i", "朝鲜士兵抵达", "朝鲜士兵抵达库尔斯克。", "2024-10-22", "zh", "xinhua", {}, {"KP"}},
  };
}

class MatchTreeTest : public ::testing::Test {
 protected:
  // The keys of what is found, in order of the key, and the codes of the warnings.
  std::string found(const std::string& text) { return found(parse_query(text, test::test_today())->root); }

  std::string found(const Node& root) {
    PostingReaders readers(index_.database(), *columns_);
    const MatchTree tree = make_match_tree(root, analyzer_, readers);
    std::string keys;
    walk_matches(*tree.root, {}, [&](const Window& window, const WindowSet& found) {
      found.for_each([&](std::uint32_t offset) {
        keys += decode_head(index_.database().get_document(window.begin + offset).get_data())->key;
      });
    });
    std::sort(keys.begin(), keys.end());
    const std::string warnings = test::warning_codes(tree.warnings);
    return keys + (warnings.empty() ? "" : " " + warnings);
  }

  TestIndex index_{articles()};
  Analyzer analyzer_;
  std::shared_ptr<const FacetColumns> columns_ = FacetColumns::load(index_.database());
};

TEST_F(MatchTreeTest, FindsWhatTheQueryMeans) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"", "abcdefghi"},
      {"Soldiers", "abe"},
      {"soldats", "d"},
      {"солдат", "g"},
      {"notes", "de"},  // "not" is the stem in French, and no reason to find every English "not"
      {"not", "de"},
      {"note", "de"},
      {"북한군", "f"},
      {"북한군이", "f"},
      {"士兵", "i"},
      {"朝鲜士兵", "i"},
      {"士兵朝鲜", ""},
      {"north korea", "b"},
      {"troops kursk", "ab"},
      {"\"north korean\"", "a"},
      {"\"north koreans\"", ""},
      {"\"storm shadow\"", "c"},
      {"\"shadow storm\"", ""},
      {"\"soldier\"", "be"},
      {"\"soldiers\"", "a"},
      {"title:soldier", ""},
      {"title:korea", "b"},
      {"body:korea", "b"},
      {"title:troops body:soldier", "a"},
      {"title:\"storm shadow\"", "c"},
      {"body:\"storm shadow\"", ""},
      {"F-16", "h"},
      {"-troops", "cdefghi"},
      {"soldier -troops", "e"},
      {"soldier -(troops kursk)", "e"},
      {"storm OR troops", "abc"},
      {"storm OR -soldier", "cdfghi"},
      {"(storm OR troops) kursk", "ab"},
      {"soldier NEAR/6 troops", "b"},
      {"soldier NEAR/4 troops", ""},
      {"troops NEAR/6 soldier", "b"},
      {"troops ADJ/6 soldier", ""},
      {"exchange ADJ of ADJ fire", "c"},
      {"kim ADJ/2 kim", "h"},
      {"북한군이 NEAR/3 북한군 NEAR/3 쿠르스크에", ""},
      {"F-16 NEAR/1 jet", "h"},
      {"source:NATO", "ac"},
      {"source:NATO soldiers", "a"},
      {"country:KP", "afgi"},
      {"-source:NATO soldier", "be"},
      {"source:NATO OR title:korea", "abc"},
      {"source:BBC", " unknown_value"},
      {"source:BBC OR storm", "c unknown_value"},
      {"-source:BBC storm", "c unknown_value"},
      {"lang:en troops", "ab"},
      {"date:2024-10", "abfgi"},
      {"date:2024-10-31", "b"},
      {"date:2024-11..", "c"},
      {"date:..2023", "dh"},
      {"date:>1000", "abcdfghi"},
      {"date:<9999", "abcdfghi"},
      {"-date:>1000", "e"},
      {"troops date:2024-10-18", "ab"},
      {"date:2024-10-18 OR storm", "abc"},
  };
  for (const auto& [text, wanted] : rows) EXPECT_EQ(found(text), wanted) << text;
}

TEST_F(MatchTreeTest, LeavesOutWhatHoldsNoWord) {
  Node word;
  word.kind = NodeKind::kWord;
  word.text = "\xe2\x98\x83";
  EXPECT_EQ(found(word), "abcdefghi no_letters");
}

TEST_F(MatchTreeTest, FindsTheFormsThatExpansionGave) {
  Node prefix;
  prefix.kind = NodeKind::kPrefix;
  prefix.text = "not";
  prefix.forms = {"note", "notes"};
  EXPECT_EQ(found(prefix), "de");
  prefix.forms.clear();
  EXPECT_EQ(found(prefix), "");
  Node fuzzy;
  fuzzy.kind = NodeKind::kFuzzy;
  fuzzy.text = "shadov";
  fuzzy.forms = {"shadow"};
  EXPECT_EQ(found(fuzzy), "c");
  fuzzy.field = TextField::kTitle;
  fuzzy.forms = {"exchange", "storm"};
  EXPECT_EQ(found(fuzzy), "c");
  Node word;
  word.kind = NodeKind::kWord;
  word.text = "now";
  word.forms = {"notes", "note"};
  EXPECT_EQ(found(word), "de");
}

TEST_F(MatchTreeTest, FindsANameInAnyOfItsSpellings) {
  Node name = parse_query("north korea", test::test_today())->root;
  Node spelling;
  spelling.kind = NodeKind::kPhrase;
  spelling.text = "les soldats";
  spelling.row = {{"les", "des"}, {"soldats", "soldat"}};
  Node root;
  root.kind = NodeKind::kName;
  root.children = {name, spelling};
  EXPECT_EQ(found(root), "bd");
}

}  // namespace
}  // namespace dateline
