#include "indexer/authority/name_cues.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(NameCues, KnowsOfficesBeforeAName) {
  for (const char* text :
       {"said President ", "Prime Minister ", "Gen. ", "the LEADER ", "Президент ", "прем'єр ",
        "vice-president ", "U.S. Defense Secretary ", "le président ", "(King "}) {
    EXPECT_TRUE(ends_with_office(text)) << text;
    EXPECT_TRUE(ends_with_person_title(text)) << text;
  }
  for (const char* text :
       {"", " ", "said ", "President", "President, ", "resident ", "Presidents ", ". ", "\xFF "}) {
    EXPECT_FALSE(ends_with_office(text)) << text;
  }
  EXPECT_TRUE(ends_with_person_title("and Mr. "));
  EXPECT_TRUE(ends_with_person_title("Dr "));
  EXPECT_FALSE(ends_with_office("Mr. "));
}

TEST(NameCues, KnowsOfficesAfterAName) {
  for (const char* text : {" 대통령은", "大統領", "总统说", " 국무위원장"})
    EXPECT_TRUE(begins_with_office(text)) << text;
  for (const char* text : {"", " ", "은 대통령", " president"})
    EXPECT_FALSE(begins_with_office(text)) << text;
}

TEST(NameCues, KnowsHeadsOfThings) {
  for (const char* text : {" airport", " Airport.", " International Airport", " Center", " University of X",
                           "\nTower", " peace prize"}) {
    EXPECT_EQ(begins_with_thing_head(text), std::string_view(text) != " peace prize") << text;
  }
  for (const char* text :
       {"", " ", " act", " said the airport", "'s Center", ", University", " group of", "airport", "\xFF"}) {
    EXPECT_FALSE(begins_with_thing_head(text)) << text;
  }
}

TEST(NameCues, KnowsNamesThatManyBear) {
  EXPECT_TRUE(is_common_family_name("kim"));
  EXPECT_TRUE(is_common_family_name("ким"));
  EXPECT_TRUE(is_common_family_name("김"));
  EXPECT_FALSE(is_common_family_name("putin"));
  EXPECT_FALSE(is_common_family_name(""));
}

}  // namespace
}  // namespace dateline
