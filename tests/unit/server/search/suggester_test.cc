#include "server/search/suggester.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

using Texts = std::vector<std::string>;

Texts texts(const std::vector<WordCompletion>& completions) {
  Texts out;
  for (const WordCompletion& one : completions) out.push_back(one.text + " " + std::to_string(one.documents));
  return out;
}

Texts labels(const std::vector<NamedValue>& values) {
  Texts out;
  for (const NamedValue& value : values) out.push_back(value.label + " " + std::to_string(value.articles));
  return out;
}

class SuggesterTest : public testing::Test {
 protected:
  SuggesterTest() {
    index_.label(Facet::kPerson, {"kim-jong-un", "Kim Jong Un", {"김정은"}});
    index_.label(Facet::kPerson, {"kim-yo-jong", "Kim Yo Jong", {}});
    index_.label(Facet::kCountry, {"KP", "North Korea", {"PRK", "DPRK"}});
    index_.label(Facet::kCountry, {"JO", "Jordan", {"JOR"}});
    index_.label(Facet::kSource, {"nkn", "NK News", {"North Korea News"}});
    index_.put({"a", "Kursk", "troops kursk", "2024", "en", "nkn", {"kim-jong-un"}, {"KP"}});
    index_.put({"b", "Kurdish troops", "kursk kurils", "2025", "en", "nkn", {"kim-yo-jong"}, {"KP", "JO"}});
    index_.put({"c", "Troops", "élan", "2023", "en", "", {"kim-jong-un"}, {}});
    index_.commit();
    snapshot_ = std::move(*Snapshot::open(*current_generation(index_.path()), store_));
  }

  Suggestions suggest(const std::string& text, std::uint32_t limit = 5) {
    return make_suggestions(*snapshot_, {text, limit});
  }

  test::TestIndex index_;
  ColumnStore store_;
  std::unique_ptr<Snapshot> snapshot_;
};

TEST_F(SuggesterTest, CompletesTheLastWordAsItWasTyped) {
  EXPECT_EQ(texts(suggest("Kur").completions), (Texts{"Kursk 2", "Kurdish 1", "Kurils 1"}));
  EXPECT_EQ(texts(suggest("troops \"x y\" kur", 1).completions), Texts{"troops \"x y\" kursk 2"});
  EXPECT_EQ(texts(suggest("Éla").completions), Texts{"Élan 1"});
  EXPECT_EQ(suggest("Éla").completions[0].word, "elan");
  EXPECT_EQ(texts(suggest("kursk").completions), Texts{}) << "never the word itself";
  EXPECT_EQ(texts(suggest("kur ").completions), Texts{});
  EXPECT_EQ(texts(suggest("-kur").completions), Texts{});
}

TEST_F(SuggesterTest, FindsNamesByTheLastWords) {
  EXPECT_EQ(labels(suggest("kim").persons), (Texts{"Kim Jong Un 2", "Kim Yo Jong 1"}));
  EXPECT_EQ(labels(suggest("kim", 1).persons), Texts{"Kim Jong Un 2"});
  const Suggestions two = suggest("troops of Kim Jo");
  EXPECT_EQ(labels(two.persons), (Texts{"Kim Jong Un 2", "Kim Yo Jong 1"}));
  EXPECT_EQ(labels(two.countries), Texts{}) << "Jordan has one of the words only";
  EXPECT_EQ(two.names_begin, std::string("troops of ").size());
  EXPECT_EQ(labels(suggest("jo").countries), Texts{"Jordan 1"});
  EXPECT_EQ(labels(suggest("김").persons), Texts{"Kim Jong Un 2"});
  const Suggestions north = suggest("north kor");
  EXPECT_EQ(labels(north.countries), Texts{"North Korea 2"});
  EXPECT_EQ(labels(north.sources), Texts{"NK News 2"});
  EXPECT_EQ(north.countries[0].id, "KP");
  EXPECT_EQ(labels(suggest("nobody").persons), Texts{});
}

TEST_F(SuggesterTest, FindsTitles) {
  const Suggestions found = suggest("troo");
  ASSERT_EQ(found.titles.size(), 2U);
  EXPECT_EQ(found.titles[0].title, "Kurdish troops");
  EXPECT_EQ(found.titles[1].title, "Troops");
  EXPECT_EQ(suggest("troops kur").titles.size(), 1U);
  EXPECT_EQ(suggest("troops ku nothing").titles.size(), 0U);
}

TEST_F(SuggesterTest, IsEmptyForATextWithoutWords) {
  for (const std::string text : {"", "  ", "&?!", "\"", "\xff\xfe", "-"}) {
    const Suggestions found = suggest(text);
    EXPECT_TRUE(found.completions.empty() && found.persons.empty() && found.countries.empty()) << text;
    EXPECT_TRUE(found.sources.empty() && found.titles.empty()) << text;
    EXPECT_EQ(found.index.documents, 3U);
  }
}

TEST_F(SuggesterTest, TakesAnyBytes) {
  std::mt19937 random(11);
  constexpr std::string_view kPieces = "kur-\":()* \xd0\xba\xff\x00AND";
  for (int round = 0; round < 200; ++round) {
    std::string text;
    const std::size_t length = random() % 300;
    while (text.size() < length) text += kPieces[random() % kPieces.size()];
    for (const WordCompletion& one : suggest(text).completions) EXPECT_TRUE(one.text.starts_with(text));
  }
}

}  // namespace
}  // namespace dateline
