#include "server/search/name_table.h"

#include <gtest/gtest.h>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

class NameTableTest : public testing::Test {
 protected:
  NameTableTest() {
    const auto person = [&](const FacetValue& value) { index_.label(Facet::kPerson, value); };
    const auto country = [&](const FacetValue& value) { index_.label(Facet::kCountry, value); };
    person({"kim-jong-un", "Kim Jong Un", {"Kim Jong-un", "Kim Chen Yn", "김정은", "Ким Чен Ын"}});
    person({"kim-jong-il", "Kim Jong Il", {"김정일"}});
    person({"donald-trump", "Donald Trump", {"Donald J. Trump", "Trump", "트럼프"}});
    person({"x-may", "Theresa May", {"May", "테리사 메이"}});
    country({"US", "United States", {"USA", "US", "U.S.", "U.S.A.", "the States", "США", "미국"}});
    country({"AD", "Andorra", {"AND", "안도라"}});
    country({"CD", "Democratic Republic of the Congo", {"COD", "DRC", "Congo", "Congo (Kinshasa)"}});
    country({"CG", "Republic of Congo", {"COG", "Congo", "Congo-Brazzaville"}});
    country({"KP", "North Korea", {"PRK", "DPRK", "North  Korea!", "북한"}});
    index_.label(Facet::kSource, {"nato", "NATO", {"North Atlantic Treaty Organization", "НАТО"}});
    index_.put({"a", "A", "x", "", "en", "nato", {"kim-jong-un", "donald-trump"}, {"US", "KP"}});
    index_.put({"b", "B", "x", "", "en", "nato", {"kim-jong-il", "x-may"}, {"AD", "CD", "CG"}});
    index_.put({"c", "C", "x", "", "en", "other", {"kim-jong-il"}, {}});
    index_.commit();
    table_ = NameTable::load(FacetColumns::load(index_.database()));
  }

  std::optional<NameMatch> match(const std::string& text) {
    return table_->longest_at(typed_tokens(analyzer_, text));
  }
  // "-" when no name begins there.
  Texts spellings(const std::string& text) {
    const auto found = match(text);
    return found ? found->spellings : Texts{"-"};
  }
  Texts labels(Facet facet, const Texts& words, std::size_t limit = 9) {
    Texts out;
    for (const NamedValue& value : table_->completions(facet, words, limit)) {
      out.push_back(value.label + " " + std::to_string(value.articles));
    }
    return out;
  }

  test::TestIndex index_;
  Analyzer analyzer_;
  std::shared_ptr<const NameTable> table_;
};

TEST_F(NameTableTest, ReadsATextAsTokens) {
  const auto tokens = typed_tokens(analyzer_, "Kim Jong-un's U.S. 북한군이");
  Texts read;
  for (const TypedToken& token : tokens) read.push_back(token.term + "|" + token.typed);
  EXPECT_EQ(read, (Texts{"kim|Kim", "jong|Jong", "un|un's", "u.s|U.S", "북한군이|북한군이"}));
}

TEST_F(NameTableTest, FindsTheOtherSpellings) {
  const Texts kim{"Kim Chen Yn", "김정은", "Ким Чен Ын"};
  for (const std::string typed : {"Kim Jong Un", "kim jong-un", "KIM JONG UN", "Kim Jong Un visits Russia"}) {
    EXPECT_EQ(spellings(typed), kim) << typed;
    EXPECT_EQ(match(typed)->tokens, 3U) << typed;
  }
  EXPECT_EQ(spellings("김정은"), (Texts{"Kim Jong Un", "Kim Chen Yn", "Ким Чен Ын"}));
  EXPECT_EQ(spellings("ким чен ын"), (Texts{"Kim Jong Un", "Kim Chen Yn", "김정은"}));
  EXPECT_EQ(spellings("north korea"), (Texts{"DPRK", "북한"}));
  EXPECT_EQ(spellings("nato troops"), (Texts{"North Atlantic Treaty Organization", "НАТО"}));
}

TEST_F(NameTableTest, FindsNothingWhereNoNameBegins) {
  for (const std::string typed : {"", "kim", "kim jong", "jong un", "visits Kim Jong Un", "korea", "&"}) {
    EXPECT_EQ(spellings(typed), Texts{"-"}) << typed;
  }
}

TEST_F(NameTableTest, LeavesOutWhatWouldWidenTheSearch) {
  EXPECT_EQ(spellings("Donald Trump"), (Texts{"Donald J. Trump", "트럼프"}));
  EXPECT_EQ(spellings("trump"), Texts{"트럼프"}) << "the longer names hold the word";
}

TEST_F(NameTableTest, GivesOfTwoSpellingsTheOneThatFindsBoth) {
  index_.label(Facet::kPerson,
               {"putin", "Vladimir Putin", {"블라디미르 푸틴", "Putin", "푸틴", "푸틴 대통령"}});
  index_.put({"d", "D", "x", "", "en", "", {"putin"}, {}});
  index_.commit();
  table_ = NameTable::load(FacetColumns::load(index_.database()));
  EXPECT_EQ(spellings("putin"), Texts{"푸틴"});
  EXPECT_EQ(spellings("푸틴"), (Texts{"Vladimir Putin", "Putin"})) << "a label stays";
}

TEST_F(NameTableTest, TakesShortNamesOnlyAsTheyAreWritten) {
  const Texts states{"United States", "U.S.", "U.S.A.", "США", "미국"};
  EXPECT_EQ(spellings("US"), states);
  EXPECT_EQ(spellings("USA"), states);
  EXPECT_EQ(spellings("u.s."), (Texts{"United States", "U.S.A.", "США", "미국"}));
  EXPECT_EQ(spellings("сша"), (Texts{"United States", "U.S.", "U.S.A.", "미국"}));
  EXPECT_EQ(spellings("May"), Texts{"테리사 메이"});
  EXPECT_EQ(spellings("DRC"), (Texts{"Democratic Republic of the Congo", "Congo"}));
  for (const std::string typed :
       {"us", "Us", "usa", "may", "drc", "the states", "AND", "and", "COD", "PRK"}) {
    EXPECT_EQ(spellings(typed), Texts{"-"}) << typed;
  }
}

TEST_F(NameTableTest, GivesTheSpellingsOfAllWhoHaveTheName) {
  EXPECT_EQ(spellings("congo"), Texts{});
  EXPECT_EQ(match("congo")->tokens, 1U);
  EXPECT_EQ(spellings("Congo-Brazzaville"), Texts{"Republic of Congo"});
}

TEST_F(NameTableTest, GivesSixteenSpellingsAtMost) {
  FacetValue many{"x-many", "Many Names", {}};
  for (char c = 'a'; c <= 'z'; ++c) many.aliases.push_back("Other Name " + std::string(4, c));
  index_.label(Facet::kPerson, many);
  index_.put({"d", "D", "x", "", "en", "", {"x-many"}, {}});
  index_.commit();
  table_ = NameTable::load(FacetColumns::load(index_.database()));
  const Texts found = spellings("Other Name zzzz");
  ASSERT_EQ(found.size(), NameTable::kMostSpellings);
  EXPECT_EQ(found[0], "Many Names");
  EXPECT_EQ(found[1], "Other Name aaaa");
}

TEST_F(NameTableTest, CompletesANameByAnyOfItsWords) {
  EXPECT_EQ(labels(Facet::kPerson, {"kim"}), (Texts{"Kim Jong Il 2", "Kim Jong Un 1"}));
  EXPECT_EQ(labels(Facet::kPerson, {"kim"}, 1), Texts{"Kim Jong Il 2"});
  EXPECT_EQ(labels(Facet::kPerson, {"kim", "u"}), Texts{"Kim Jong Un 1"});
  EXPECT_EQ(labels(Facet::kPerson, {"tru"}), Texts{"Donald Trump 1"});
  EXPECT_EQ(labels(Facet::kPerson, {"트"}), Texts{"Donald Trump 1"});
  EXPECT_EQ(labels(Facet::kPerson, {"kim", "tru"}), Texts{});
  EXPECT_EQ(labels(Facet::kCountry, {"dpr"}), Texts{"North Korea 1"});
  EXPECT_EQ(labels(Facet::kCountry, {"kor", "nor"}), Texts{"North Korea 1"});
  EXPECT_EQ(labels(Facet::kSource, {"nor"}), Texts{"NATO 2"});
  EXPECT_EQ(labels(Facet::kSource, {"kim"}), Texts{});
  EXPECT_EQ(labels(Facet::kPerson, {}), Texts{});
  EXPECT_EQ(labels(Facet::kPerson, {""}), Texts{});
  EXPECT_EQ(labels(Facet::kPerson, {"im"}), Texts{});
}

TEST_F(NameTableTest, AnswersForAnEmptyIndex) {
  test::TestIndex index;
  table_ = NameTable::load(FacetColumns::load(index.database()));
  EXPECT_EQ(spellings("Kim Jong Un"), Texts{"-"});
  EXPECT_EQ(labels(Facet::kPerson, {"k"}), Texts{});
}

}  // namespace
}  // namespace dateline
