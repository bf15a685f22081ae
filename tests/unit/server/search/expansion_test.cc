#include "server/search/expansion.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "tests/support/test_index.h"
#include "tests/unit/server/query/ast_text.h"

namespace dateline {
namespace {

class Expand : public ::testing::Test {
 protected:
  Expand() {
    index_.label(Facet::kPerson, {"kim-jong-un", "Kim Jong Un", {"김정은", "Ким Чен Ын"}});
    index_.label(Facet::kCountry, {"KP", "North Korea", {"PRK", "DPRK", "북한"}});
    for (const test::TestArticle& article : articles()) index_.put(article);
    index_.commit();
    snapshot_ = std::move(*Snapshot::open(*current_generation(index_.path()), store_));
  }

  static std::vector<test::TestArticle> articles() {
    return {{"a",
             "Kim Jong Un",
             "Kim Jong Un visited Kursk. Soldiers deployed.",
             "",
             "en",
             "",
             {"kim-jong-un"},
             {"KP"}},
            {"b", "Визит", "Встреча Ким Чен Ына; Ким Чен Ын в Курске.", "", "ru", "", {"kim-jong-un"}},
            {"c", "북한", "김정은은 북한에", "", "ko", "", {"kim-jong-un"}, {"KP"}},
            {"d", "DPRK", "The DPRK deploys deployment.", "", "en", "", {}, {"KP"}}};
  }

  // The expanded tree; forms and rows in brackets.
  std::string expanded(const std::string& text, const Switches& switches, Match match = Match::kAll) {
    SearchRequest request;
    request.text = text;
    request.query = *parse_query(text, test::test_today());
    request.switches = switches;
    request.match = match;
    expansion_ = expand(request, *snapshot_);
    return text_of(expansion_.root);
  }

  static std::string text_of(const Node& node) {
    std::string out = test::ast_text(node);
    if (!node.children.empty()) {
      out = out.substr(0, out.find('(') + 1);
      for (const Node& child : node.children) out += (out.back() == '(' ? "" : " ") + text_of(child);
      out += ")";
    }
    if (!node.typed.empty()) out += "<" + node.typed + ">";
    for (const std::string& form : node.forms) out += "|" + form;
    for (const auto& forms : node.row) {
      out += "[";
      for (const std::string& form : forms) out += (out.back() == '[' ? "" : " ") + form;
      out += "]";
    }
    return out;
  }

  test::TestIndex index_;
  ColumnStore store_;
  std::unique_ptr<Snapshot> snapshot_;
  Expansion expansion_;
};

TEST_F(Expand, LeavesALiteralQueryAsItIs) {
  for (const char* text : {"kim jong un", "kurks", "deplo", "\"kim\" OR -soldiers", ""}) {
    EXPECT_EQ(expanded(text, {}), test::ast_text(parse_query(text, test::test_today())->root)) << text;
  }
}

TEST_F(Expand, LooksUpWhatAStarOrATildeStandsFor) {
  EXPECT_EQ(expanded("deploy*", {}), "deploy*|deployed|deployment|deploys");
  EXPECT_EQ(expanded("-deploye*", {}), "not(deploye*|deployed)");
  EXPECT_EQ(expanded("xyz*", {}), "xyz*");
  EXPECT_EQ(expanded("kurks~", {}), "kurks~|kursk");
  EXPECT_EQ(expanded("soldeirs~1 kursk", {}), "and(soldeirs~1|soldiers kursk)");
}

TEST_F(Expand, SaysWhenAStarStandsForTooManyWords) {
  std::string body;
  for (int i = 0; i < 120; ++i) body += "zeta" + std::to_string(i) + " ";
  index_.put({"z", "Many", body});
  index_.commit();
  snapshot_->follow(store_);
  expanded("zet*", {});
  EXPECT_EQ(expansion_.root.forms.size(), kMaxExpansion);
  EXPECT_EQ(test::warning_codes(expansion_.warnings), "wildcard_limited");
  expanded("zeta11*", {});
  EXPECT_EQ(test::warning_codes(expansion_.warnings), "");
}

TEST_F(Expand, FindsNamesInOtherSpellingsAndCases) {
  const Switches variants{true, false, false, false};
  EXPECT_EQ(expanded("kim jong-un", variants),
            "name(AND(kim jong-un) \"김정은\"<kim jong-un>[김정은] "
            "\"Ким Чен Ын\"<kim jong-un>[ким][чен][ын ына])");
  EXPECT_EQ(expanded("김정은", variants),
            "name(김정은 \"Kim Jong Un\"<김정은>[kim][jong][un] \"Ким Чен Ын\"<김정은>[ким][чен][ын ына])");
  EXPECT_EQ(expanded("north korea soldiers", variants),
            "and(name(AND(north korea) \"DPRK\"<north korea>[dprk] \"북한\"<north korea>[북한]) soldiers)");
  EXPECT_EQ(expanded("-dprk", variants), "not(name(dprk \"북한\"<dprk>[북한]))")
      << "North Korea: no article has 'north'";
  EXPECT_EQ(expanded("\"kim jong un\"", variants), "\"kim jong un\"");
  EXPECT_EQ(expanded("north AND korea", variants), "AND(north korea)");
  EXPECT_EQ(expanded("kim un", variants), "and(kim un)");
  EXPECT_EQ(expanded("title:kim title:jong title:un", variants).substr(0, 58),
            "name(AND(title:kim title:jong title:un) title:\"김정은\"<");
}

TEST_F(Expand, SplitsNamesAndCompoundsWhenAnyWordWillDo) {
  const Switches variants{true, false, false, false};
  EXPECT_EQ(expanded("dprk soldiers", variants, Match::kAny), "or(dprk \"북한\"<dprk>[북한] soldiers)");
  EXPECT_EQ(expanded("F-16 (kursk visit)", {}, Match::kAny), "or(f 16 kursk visit)");
}

TEST_F(Expand, CorrectsWordsThatNoArticleHas) {
  const Switches typos{false, true, false, false};
  EXPECT_EQ(expanded("kurks soldier", typos), "and(kursk<kurks> soldier)");
  EXPECT_EQ(expanded("soldier", typos), "soldier");  // found by its stem
  EXPECT_EQ(expanded("-kurks", typos), "not(kurks)");
  EXPECT_EQ(expanded("\"kurks\" kurks~", typos), "and(\"kurks\" kurks~|kursk)");
  EXPECT_EQ(expanded("qqqqqqq", typos), "qqqqqqq");
}

TEST_F(Expand, CompletesTheWordThatIsBeingTyped) {
  const Switches completes{false, true, false, true};
  EXPECT_EQ(expanded("kursk deplo", completes), "and(kursk deplo|deployed|deployment|deploys)");
  EXPECT_EQ(expanded("deplo ", completes), "deplo");
  EXPECT_EQ(expanded("kursk d", completes), "and(kursk d)");
  EXPECT_EQ(expanded("kursk \"deplo\"", completes), "and(kursk \"deplo\")");
  EXPECT_EQ(expanded("kursk -deplo", completes), "and(kursk not(deplo))");
}

TEST_F(Expand, FindsTheLoosestReading) {
  Analyzer analyzer;
  const auto loose = [&](const std::string& text) {
    return test::ast_text(nearest(parse_query(text, test::test_today())->root, analyzer));
  };
  EXPECT_EQ(loose("a b source:x -c"), "and(or(a b) source=x not(c))");
  EXPECT_EQ(loose("\"kim jong\" F-16"), "or(kim jong f 16)");
  EXPECT_EQ(loose("a NEAR b"), "or(a b)");
  EXPECT_EQ(loose("source:x"), "all");
}

}  // namespace
}  // namespace dateline
