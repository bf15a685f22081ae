// The files in corpus/authority, as a newsroom would load them.
#include <gtest/gtest.h>

#include <set>

#include "indexer/authority/authority.h"
#include "indexer/authority/name_matcher.h"
#include "indexer/authority/person_rules.h"

namespace dateline {
namespace {

class BundledAuthority : public testing::Test {
 protected:
  void SetUp() override {
    auto loaded = Authority::load(DATELINE_AUTHORITY_FOLDER);
    ASSERT_TRUE(loaded) << loaded.error().message;
    authority_ = std::move(*loaded);
  }
  Authority authority_;
};

TEST_F(BundledAuthority, Loads) {
  EXPECT_GT(authority_.persons().size(), 100U);
  EXPECT_GT(authority_.countries().size(), 190U);
  EXPECT_GT(authority_.sources().size(), 20U);
  EXPECT_EQ(authority_.resolve(Facet::kPerson, "김정은")->id, "kim-jong-un");
  EXPECT_EQ(authority_.resolve(Facet::kCountry, "USA")->id, "US");
  EXPECT_EQ(authority_.resolve(Facet::kSource, "KCNA (summary)")->id, "kcna-summary");
}

TEST_F(BundledAuthority, EveryFullNameFindsItsOwner) {
  const NameMatcher matcher(authority_);
  for (std::size_t i = 0; i < authority_.persons().size(); ++i) {
    const Person& person = authority_.persons()[i];
    const auto found = matcher.find(person.name);
    ASSERT_EQ(found.size(), 1U) << person.name;
    EXPECT_EQ(found[0].entry, i) << person.name;
    EXPECT_EQ(found[0].end, person.name.size()) << person.name;
  }
  for (std::size_t i = 0; i < authority_.countries().size(); ++i) {
    const Country& country = authority_.countries()[i];
    std::set<std::size_t> owners;
    for (const Mention& mention : matcher.find(country.name)) {
      if (mention.kind == MentionKind::kCountry && mention.end == country.name.size())
        owners.insert(mention.entry);
    }
    EXPECT_TRUE(owners.contains(i)) << country.name;
  }
}

TEST_F(BundledAuthority, ReadsANewsStory) {
  const NameMatcher matcher(authority_);
  const std::string title = "North Korean troops in Kursk, Seoul says";
  const std::string body =
      "SEOUL - North Korean leader Kim Jong Un sent soldiers to Russia, South Korea's spy agency said. Kim "
      "met "
      "Putin last year. President Zelenskyy asked the US for help; Austin, at the Pentagon, confirmed it.";
  const auto in_title = matcher.find(title);
  const auto in_body = matcher.find(body);
  const FoundPersons found = find_persons(authority_, {{title, in_title}, {body, in_body}, {}});
  std::set<std::string> ids;
  for (const FoundPerson& person : found.persons) ids.insert(person.id);
  EXPECT_EQ(ids,
            (std::set<std::string>{"kim-jong-un", "vladimir-putin", "volodymyr-zelenskyy", "lloyd-austin"}));
  std::set<std::string> countries;
  for (const Mention& mention : in_body) {
    if (mention.kind == MentionKind::kCountry) countries.insert(authority_.countries()[mention.entry].iso);
  }
  EXPECT_EQ(countries, (std::set<std::string>{"KP", "KR", "RU", "US"}));
}

}  // namespace
}  // namespace dateline
