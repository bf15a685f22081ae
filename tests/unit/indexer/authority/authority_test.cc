#include "indexer/authority/authority.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/authority/authority_files.h"

namespace dateline {
namespace {

const char* const kPersons = R"(
  {"id":"kim-jong-un","name":"Kim Jong Un","native":{"ko":"김정은","ru":"Ким Чен Ын"},"order":"family-first",
   "aliases":[{"t":"Kim Jong-un"},{"t":"Kim","kind":"short"}]},
  {"id":"vladimir-putin","name":"Vladimir Putin",
   "aliases":[{"t":"Putin","kind":"short","alone":true},{"t":"Kim Jong Un"}]},
  {"id":"-johnson-controls","block":"Johnson Controls"})";
const char* const kCountries = R"(
  {"iso":"KP","iso3":"PRK","name":"North Korea","official":"Democratic People's Republic of Korea",
   "names":{"ko":["북한","조선"],"fr":"Corée du Nord"},"demonyms":{"en":["North Korean"],"fr":["Nord-coréen"]},
   "capital":["Pyongyang"],"aliases":["DPRK"],"flag":"🇰🇵","not":["Korean War"]},
  {"iso":"US","iso3":"USA","name":"United States","demonyms":{"en":["American"]},"capital":["Washington"],
   "metonyms":["White House"],"aliases":["US","U.S.","USA"],"flag":"🇺🇸"})";
const char* const kSources = R"json(
  {"id":"reuters","name":"Reuters","hosts":["Reuters.com"],"aliases":["REUTERS","Thomson Reuters"],"country":"GB"},
  {"id":"kcna-summary","name":"KCNA (summary)","hosts":["kcna.kp"],"aliases":["KCNA"]})json";

TEST(Authority, ResolvesWhatTheFilesKnow) {
  const Authority authority = load_entries(kPersons, kCountries, kSources);
  struct Row {
    Facet facet;
    std::string text;
    std::string id;
  };
  const std::vector<Row> rows{
      {Facet::kPerson, "Kim Jong Un", "kim-jong-un"},
      {Facet::kPerson, "KIM JONG-UN", "kim-jong-un"},
      {Facet::kPerson, "kim-jong-un", "kim-jong-un"},
      {Facet::kPerson, "김정은", "kim-jong-un"},
      {Facet::kPerson, "Ким Чен Ын", "kim-jong-un"},
      {Facet::kPerson, " putin ", "vladimir-putin"},
      {Facet::kPerson, "Kim", "x-kim"},
      {Facet::kPerson, "Jane O’Neil", "x-jane-oneil"},
      {Facet::kPerson, "x-jane-oneil", "x-jane-oneil"},
      {Facet::kCountry, "KP", "KP"},
      {Facet::kCountry, "kp", "KP"},
      {Facet::kCountry, "PRK", "KP"},
      {Facet::kCountry, "north korea", "KP"},
      {Facet::kCountry, "Corée du Nord", "KP"},
      {Facet::kCountry, "북한", "KP"},
      {Facet::kCountry, "🇺🇸", "US"},
      {Facet::kCountry, "USA", "US"},
      {Facet::kCountry, "U.S.", "US"},
      {Facet::kCountry, "Americans", "US"},
      {Facet::kSource, "reuters", "reuters"},
      {Facet::kSource, "Thomson  Reuters", "reuters"},
      {Facet::kSource, "www.reuters.com", "reuters"},
      {Facet::kSource, "KCNA (summary)", "kcna-summary"},
      {Facet::kSource, "The Harbour Gazette", "the-harbour-gazette"},
      {Facet::kLanguage, "Korean", "ko"},
      {Facet::kLanguage, "ko-KR", "ko"},
  };
  for (const Row& row : rows) {
    const auto value = authority.resolve(row.facet, row.text);
    ASSERT_TRUE(value) << row.text;
    EXPECT_EQ(value->id, row.id) << row.text;
  }
  for (const char* text : {"", "???", "Atlantis", "Washington", "White House"}) {
    EXPECT_FALSE(authority.resolve(Facet::kCountry, text)) << text;
  }
  EXPECT_FALSE(authority.resolve(Facet::kPerson, "..."));
  EXPECT_FALSE(authority.resolve(Facet::kSource, ""));
  EXPECT_FALSE(authority.resolve(Facet::kLanguage, "Klingon"));
}

TEST(Authority, GivesLabelsAndAliases) {
  const Authority authority = load_entries(kPersons, kCountries, kSources);
  const auto kim = authority.find(Facet::kPerson, "kim-jong-un");
  ASSERT_TRUE(kim);
  EXPECT_EQ(*kim, (FacetValue{"kim-jong-un", "Kim Jong Un", {"김정은", "Ким Чен Ын", "Kim Jong-un"}}));
  const auto korea = authority.find(Facet::kCountry, "KP");
  ASSERT_TRUE(korea);
  EXPECT_EQ(*korea, (FacetValue{"KP",
                                "North Korea",
                                {"PRK", "Democratic People's Republic of Korea", "Corée du Nord", "북한",
                                 "조선", "DPRK"}}));
  EXPECT_EQ(authority.resolve(Facet::kSource, " Daily  Planet ")->label, "Daily Planet");
  EXPECT_EQ(*authority.find(Facet::kLanguage, "ko"), (FacetValue{"ko", "Korean", {"한국어"}}));
  EXPECT_FALSE(authority.find(Facet::kPerson, "x-jane"));
  EXPECT_FALSE(authority.find(Facet::kCountry, "kp"));
  EXPECT_FALSE(authority.find(Facet::kLanguage, "Korean"));
}

TEST(Authority, BoundsDiscoveredIds) {
  const Authority authority = load_entries("");
  const auto value = authority.resolve(Facet::kPerson, std::string(1000, 'a'));
  ASSERT_TRUE(value);
  EXPECT_LE(value->id.size(), kMaxFacetId);
}

TEST(Authority, KnowsSourcesByHost) {
  const Authority authority = load_entries("", "", kSources);
  for (const char* host :
       {"reuters.com", "www.reuters.com", "UK.Reuters.COM", "reuters.com.", "reuters.com:443"}) {
    const auto source = authority.source_of_host(host);
    ASSERT_TRUE(source) << host;
    EXPECT_EQ(source->id, "reuters") << host;
  }
  for (const char* host : {"", "com", "notreuters.com", "reuters.com.evil.example", "."}) {
    EXPECT_FALSE(authority.source_of_host(host)) << host;
  }
}

TEST(Authority, ReadsWeightsKindsAndPlurals) {
  const Authority authority = load_entries("", kCountries);
  std::vector<std::string> described;
  for (const CountryName& name : authority.countries()[0].names) {
    if (name.kind == CountryNameKind::kForeign) continue;
    described.push_back(name.text + (name.weight < 1 ? " half" : "") + (name.is_any_case ? " any" : ""));
  }
  EXPECT_EQ(described,
            (std::vector<std::string>{"North Korea", "Democratic People's Republic of Korea", "Corée du Nord",
                                      "북한", "조선", "DPRK", "North Korean", "North Koreans",
                                      "Nord-coréen any", "🇰🇵 any", "Pyongyang half"}));
  EXPECT_EQ(authority.person_blocks().size(), 0U);
}

TEST(Authority, AnAbsentFileIsEmptyAndADigestFollowsEveryEdit) {
  const test::TempFolder folder;
  auto none = Authority::load(folder.path());
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->persons().empty());
  EXPECT_EQ(none->digest().size(), 64U);
  folder.write("persons.json", R"({"persons":[]})");
  auto one = Authority::load(folder.path());
  ASSERT_TRUE(one);
  EXPECT_NE(one->digest(), none->digest());
  folder.write("persons.json", R"({"persons":[] })");
  EXPECT_NE(Authority::load(folder.path())->digest(), one->digest());
}

TEST(Authority, NamesTheFileThatIsWrong) {
  const test::TempFolder folder;
  folder.write("countries.json", "");
  auto loaded = Authority::load(folder.path());
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().field, "countries.json");
  std::filesystem::remove(folder.path() / "countries.json");
  std::filesystem::create_directory(folder.path() / "sources.json");
  loaded = Authority::load(folder.path());
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().message, "sources.json: want a regular file");
}

}  // namespace
}  // namespace dateline
