#include "indexer/authority/name_matcher.h"

#include <gtest/gtest.h>

#include <random>

#include "indexer/base/utf8.h"
#include "tests/unit/indexer/authority/authority_files.h"

namespace dateline {
namespace {

const char* const kPersons = R"(
  {"id":"kim-jong-un","name":"Kim Jong Un","native":{"ko":"김정은","ru":"Ким Чен Ын","zh":"金正恩"},
   "aliases":[{"t":"Kim","kind":"short"}]},
  {"id":"kim-yo-jong","name":"Kim Yo Jong","aliases":[{"t":"Kim","kind":"short"}]},
  {"id":"zelenskyy","name":"Volodymyr Zelenskyy","native":{"uk":"Володимир Зеленський"},
   "aliases":[{"t":"Zelenskyy","kind":"short","alone":true},{"t":"Зеленський","kind":"short","alone":true}]},
  {"id":"putin","name":"Vladimir Putin","aliases":[{"t":"プーチン","kind":"short","alone":true},{"t":"بوتين"}]},
  {"id":"sharaa","name":"Ahmed al-Sharaa"},
  {"id":"jordan","name":"Michael Jordan","aliases":[{"t":"Jordan","kind":"short"}]},
  {"id":"-jc","block":"Johnson Controls"},
  {"id":"johnson","name":"Boris Johnson","aliases":[{"t":"Johnson","kind":"short"}]})";
const char* const kCountries = R"(
  {"iso":"KP","name":"North Korea","names":{"ko":"북한","zh":"朝鲜"},"demonyms":{"en":["North Korean"]},
   "aliases":["DPRK","NK"],"capital":["Pyongyang"],"flag":"🇰🇵","not":["Korean War"]},
  {"iso":"KR","name":"South Korea","demonyms":{"en":["South Korean"]}},
  {"iso":"US","name":"United States","demonyms":{"en":["American"],"fr":["Américain"]},"aliases":["US","U.S."],
   "not":["Latin American"]},
  {"iso":"TR","name":"Turkey","not":["wild turkey"]},
  {"iso":"JO","name":"Jordan"},
  {"iso":"NE","name":"Niger"},{"iso":"NG","name":"Nigeria"},
  {"iso":"CI","name":"Côte d'Ivoire"})";
const char* const kSources = R"({"id":"reuters","name":"Reuters"})";

// "KIND entry-id [as written]" for each mention.
std::vector<std::string> describe(const Authority& authority, const NameMatcher& matcher,
                                  std::string_view text) {
  std::vector<std::string> out;
  for (const Mention& mention : matcher.find(text)) {
    std::string id;
    switch (mention.kind) {
      case MentionKind::kPerson:
        id = authority.persons()[mention.entry].id;
        break;
      case MentionKind::kCountry:
        id = authority.countries()[mention.entry].iso;
        break;
      case MentionKind::kSource:
        id = authority.sources()[mention.entry].id;
        break;
      case MentionKind::kBlock:
        id = "block";
        break;
      case MentionKind::kNotCountry:
        id = "not-" + authority.countries()[mention.entry].iso;
        break;
    }
    out.push_back(id + " [" + std::string(text.substr(mention.begin, mention.end - mention.begin)) + "]");
  }
  return out;
}

class NameMatcherTest : public testing::Test {
 protected:
  Authority authority_ = load_entries(kPersons, kCountries, kSources);
  NameMatcher matcher_{authority_};
};

TEST_F(NameMatcherTest, FindsNamesInTexts) {
  struct Row {
    std::string text;
    std::vector<std::string> expected;
  };
  const std::vector<Row> rows{
      {"", {}},
      {"Nothing here", {}},
      {"Kim Jong Un met Putin", {"kim-jong-un [Kim Jong Un]"}},
      {"KIM JONG-UN’s visit", {"kim-jong-un [KIM JONG-UN]"}},
      {"Kim\nJong–un", {"kim-jong-un [Kim\nJong–un]"}},
      {"Kim\n\nJong Un", {"kim-jong-un [Kim]", "kim-yo-jong [Kim]"}},
      {"Kim Jongun", {"kim-jong-un [Kim Jongun]"}},
      {"Kim said", {"kim-jong-un [Kim]", "kim-yo-jong [Kim]"}},
      {"Kimberley, kim", {}},
      {"김정은이 말했다", {"kim-jong-un [김정은]"}},
      {"Ким Чен Ын, Володимир Зеленський", {"kim-jong-un [Ким Чен Ын]", "zelenskyy [Володимир Зеленський]"}},
      {"朝鲜领导人金正恩说", {"KP [朝鲜]", "kim-jong-un [金正恩]"}},
      {"ロシアのプーチン大統領", {"putin [プーチン]"}},
      {"قال بوتين اليوم", {"putin [بوتين]"}},
      {"Volodymyr Zelenskiy and Zelenskyi", {"zelenskyy [Volodymyr Zelenskiy]", "zelenskyy [Zelenskyi]"}},
      {"Ahmed el-Sharaa, Ahmed Sharaa", {"sharaa [Ahmed el-Sharaa]", "sharaa [Ahmed Sharaa]"}},
      {"South Korean and North Koreans", {"KR [South Korean]", "KP [North Koreans]"}},
      {"the Korean War", {"not-KP [Korean War]"}},
      {"Korean troops", {}},
      {"US troops, told us, Us", {"US [US]"}},
      {"U.S.-led", {"US [U.S.]"}},
      {"U.S.A.", {}},
      {"Latin Americans, Latin American, les américains", {"US [Americans]", "not-US [Latin American]"}},
      {"le président américain", {"US [américain]"}},
      {"turkey, Turkey, TURKEY, wild turkey", {"TR [Turkey]", "TR [TURKEY]", "not-TR [wild turkey]"}},
      {"Michael Jordan", {"jordan [Michael Jordan]"}},
      {"in Jordan", {"jordan [Jordan]", "JO [Jordan]"}},
      {"Niger, Nigeria, Nigerien", {"NE [Niger]", "NG [Nigeria]"}},
      {"Côte d’Ivoire, COTE D'IVOIRE", {"CI [Côte d’Ivoire]", "CI [COTE D'IVOIRE]"}},
      {"Johnson Controls and Johnson", {"block [Johnson Controls]", "johnson [Johnson]"}},
      {"Reuters, reuters", {"reuters [Reuters]"}},
      {"북한군이 평양, 남북한", {"KP [북한]"}},
      {"\xFFKim Jong Un\xFF", {"kim-jong-un [Kim Jong Un]"}},
      {"North\u00A0Korea 🇰🇵!", {"KP [North\u00A0Korea]", "KP [🇰🇵]"}},
      {"Pyongya\u0301ng", {"KP [Pyongya\u0301ng]"}},
      {"xNorth Korea", {}},
  };
  for (const Row& row : rows) EXPECT_EQ(describe(authority_, matcher_, row.text), row.expected) << row.text;
}

TEST_F(NameMatcherTest, SaysWhichAlias) {
  const auto mentions = matcher_.find("Kim Jong Un, 金正恩, Pyongyang");
  ASSERT_EQ(mentions.size(), 3U);
  EXPECT_EQ(mentions[0].alias, 0U);
  EXPECT_EQ(authority_.persons()[mentions[1].entry].aliases[mentions[1].alias - 1].text, "金正恩");
  EXPECT_EQ(authority_.countries()[mentions[2].entry].names[mentions[2].alias].weight, 0.5);
}

TEST_F(NameMatcherTest, NeverGivesAGeneratedSpellingWhatAnotherOwns) {
  const Authority authority =
      load_entries(R"({"id":"a","name":"Yuri Markovsky"},{"id":"b","name":"Yuri Markovskyy"})");
  const NameMatcher matcher(authority);
  EXPECT_EQ(describe(authority, matcher, "Yuri Markovskyy"), std::vector<std::string>{"b [Yuri Markovskyy]"});
}

TEST_F(NameMatcherTest, IsOrderedForAnyBytesAndLinear) {
  std::mt19937 random(9);
  const std::vector<std::string> pieces{"Kim ", "Jong ", "Un",     "-",  "Korea",  "South ",
                                        "\xFF", "ß",     "\u0301", "\n", "김정은", "US"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[random() % pieces.size()];
    std::uint32_t end = 0;
    std::uint32_t begin = 0;
    for (const Mention& mention : matcher_.find(text)) {
      ASSERT_LT(mention.begin, mention.end);
      ASSERT_LE(mention.end, text.size());
      ASSERT_TRUE(mention.begin >= end || (mention.begin == begin && mention.end == end)) << printable(text);
      begin = mention.begin;
      end = mention.end;
    }
  }
  std::string many;
  for (int i = 0; i < 200000; ++i) many += "Kim ";
  EXPECT_EQ(matcher_.find(many).size(), 400000U);
}

TEST(NameMatcher, AnEmptyAuthorityFindsNothing) {
  const NameMatcher matcher{Authority{}};
  EXPECT_TRUE(matcher.find("Kim Jong Un").empty());
}

}  // namespace
}  // namespace dateline
