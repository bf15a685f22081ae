#include "indexer/extract/person_discovery.h"

#include <gtest/gtest.h>

#include "indexer/authority/name_matcher.h"
#include "tests/unit/indexer/extract/plain_name_text.h"
#include "tests/unit/indexer/extract/test_authority.h"

namespace dateline {
namespace {

// "label*mentions", '!' for a title's, '?' for one without a cue.
std::vector<std::string> persons(std::string_view title, std::string_view body) {
  const NameText titled = plain_name_text(title, TextPlace::kTitle);
  std::vector<std::string> out;
  for (const DiscoveredPerson& person : discover_persons(titled, plain_name_text(body), "en").persons) {
    out.push_back(person.label + "*" + std::to_string(person.mentions) + (person.is_in_title ? "!" : "") +
                  (person.has_cue ? "" : "?"));
  }
  return out;
}
using Persons = std::vector<std::string>;

std::vector<std::string> places(std::string_view body, const Authority& authority = Authority()) {
  const auto mentions = NameMatcher(authority).find(body);
  const NameText text = make_name_text(authority, {body, mentions}, TextPlace::kBody);
  std::vector<std::string> out;
  for (const NamePlace& place : discover_persons(plain_name_text(""), text, "en").places) {
    out.emplace_back(body.substr(place.begin, place.end - place.begin));
  }
  return out;
}
using Places = std::vector<std::string>;

TEST(DiscoverPersons, ResolvesLastNamesWithinTheArticle) {
  EXPECT_EQ(persons("Berg Says No", "Olga Berg, an analyst, left. \"No\", Berg said. Berg's dog slept."),
            Persons{"Olga Berg*4!"});
  EXPECT_EQ(places("Olga Berg left. Then Berg's dog slept, and Olga said so."),
            (Places{"Olga Berg", "Berg", "Olga"}));
}

TEST(DiscoverPersons, TakesFullerAndShorterFormsForOne) {
  EXPECT_EQ(persons("", "George W. Berg came. George Berg left. George Berg ate."),
            Persons{"George Berg*3?"});
  EXPECT_EQ(persons("", "T. Boone Berg came. Then Boone Berg left."), Persons{"T. Boone Berg*2?"});
}

TEST(DiscoverPersons, TakesTheFamilyNameFromWhereItStands) {
  EXPECT_EQ(places("The general Kim Yong-bok came. Later Kim left."), (Places{"Kim Yong-bok", "Kim"}));
}

TEST(DiscoverPersons, FindsSingleNamesBehindTitlesWithoutMakingPersonsOfThem) {
  EXPECT_EQ(places("It was President Qwertz who came, with Mr. Asdf and his brother Toby."),
            (Places{"Qwertz", "Asdf", "Toby"}));
  EXPECT_EQ(persons("", "It was President Qwertz who came."), Persons{});
}

TEST(DiscoverPersons, NeverGuesses) {
  for (const char* text : {"Berg said no.", "in Qwertz Asdf", "the Olga Berg University",
                           "Johnson Controls grew.", "The Great War began.", "Manchester United won.",
                           "On Monday Morning America slept.", "San Pedro, California", ""}) {
    EXPECT_EQ(persons("", text), Persons{}) << text;
  }
}

TEST(DiscoverPersons, DoesNotTakeASentencesFirstWordForAName) {
  EXPECT_EQ(places("Neil Young sang. Young people listened. They praised Young."),
            (Places{"Neil Young", "Young"}));
}

TEST(DiscoverPersons, LooksForTheLastNamesOfKnownPersonsToo) {
  const Authority authority = test_authority();
  EXPECT_EQ(places("Then Lloyd Austin came and Austin left.", authority), Places{"Austin"});
}

TEST(DiscoverPersons, ReadsResultsAndScorecards) {
  EXPECT_EQ(places("1. Qwer Asdf (Sweden) 12.60 seconds\n2. Yxcv Bnmq (U.S.) 12.77"),
            (Places{"Qwer Asdf", "Yxcv Bnmq"}));
  EXPECT_EQ(places("Qwer Asdf c Bnmq b Yxcv 176\nBowling: Yxcv 9-1-49-0, Jkl 23-4-59-2"),
            (Places{"Qwer Asdf", "Bnmq", "Yxcv", "Yxcv", "Jkl"}));
  EXPECT_EQ(places("Real Qwer 16 10 6 0 31 12 36\nWerder Asdf 15 10 3 2 31 14 33"), Places{})
      << "a table of clubs has no persons";
}

TEST(DiscoverPersons, FindsItsNamesInHeadlinesInCapitals) {
  EXPECT_EQ(places("TENNIS BERG BEATS FAMOUS RIVAL AGAIN\nThe player Olga Berg won on Friday."),
            (Places{"BERG", "Olga Berg"}));
}

}  // namespace
}  // namespace dateline
