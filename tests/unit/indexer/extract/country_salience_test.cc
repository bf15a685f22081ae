#include "indexer/extract/country_salience.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/extract/test_authority.h"

namespace dateline {
namespace {

// "KP,RU|DE": what the article is about, what it mentions.
std::string found(std::string_view title, std::string_view body, std::string_view home = "") {
  const Authority authority = test_authority();
  const NameMatcher matcher(authority);
  const auto in_title = matcher.find(title);
  const auto in_body = matcher.find(body);
  const FoundCountries countries = find_countries(authority, {title, in_title}, {body, in_body}, home);
  std::string text;
  for (const std::string& iso : countries.about) text += iso + ",";
  text += "|";
  for (const std::string& iso : countries.mentioned) text += iso + ",";
  return text;
}

struct Case {
  std::string title, body, expected;
};

TEST(FindCountries, WeighsWhereNamesStand) {
  const std::string filler = "Nothing is said here.\n\n";
  const std::vector<Case> cases{
      {"North Korea", "Nothing.", "KP,|"},
      {"", "North Korea and North Korean troops.", "KP,|"},
      {"", "North Korea once.", "|KP,"},
      {"", filler + "Russia. Russia. Russia.", "|RU,"},
      {"", filler + "Russia. Russia. Russia. Russia.", "RU,|"},
      {"Moscow", "Nothing.", "|RU,"},
      {"Moscow", filler + "Russia. Russia.", "RU,|"},
      {"", "SEOUL, Oct. 21 (Wire) -- Nothing.", "KR,|"},
      {"", filler + "German marks, German marks, German marks, German marks.", "|DE,"},
      {"Russia North Korea Russia", "North Korea has North Korean troops. Germany.", "KP,RU,|DE,"},
      // A text that begins with its own headline.
      {"A title", "A title\n\nGermany and the German side.", "DE,|"},
      {"Moscow", "Moscow\n\nMoscow.", "|RU,"},
      {"", "", "|"},
  };
  for (const Case& one : cases)
    EXPECT_EQ(found(one.title, one.body), one.expected) << one.title << "/" << one.body;
}

TEST(FindCountries, TakesTheLastPlaceOfADateline) {
  EXPECT_EQ(found("", "Berlin, Russia, Oct. 21 - Nothing."), "RU,|DE,");
  EXPECT_EQ(found("", "BERLIN, Oct. 21 - Nothing."), "DE,|");
  EXPECT_EQ(found("", "HAMBURG (Wire) - Nothing."), "DE,|");
  EXPECT_EQ(found("", "Berlin has nothing - nothing."), "|DE,");
}

TEST(FindCountries, TakesADatelineOfAnUnknownPlaceAsHome) {
  EXPECT_EQ(found("", "MIDTOWN, Oct. 21 - Nothing.", "DE"), "DE,|");
  EXPECT_EQ(found("Russia", "MIDTOWN, Oct. 21 - Nothing.", "DE"), "RU,DE,|");
  EXPECT_EQ(found("", "MIDTOWN, Oct. 21 - Nothing."), "|");
  EXPECT_EQ(found("", "MIDTOWN, Oct. 21 - Nothing.", "XX"), "|");
  EXPECT_EQ(found("", "SEOUL, Oct. 21 - Nothing.", "DE"), "KR,|");
}

TEST(FindCountries, KeepsTheHighestWhereThereIsAHome) {
  EXPECT_EQ(found("", "Berlin and Russia.", "KR"), "RU,|DE,");
  EXPECT_EQ(found("", "Berlin and Russia."), "|DE,RU,");
  EXPECT_EQ(found("Russia", "Berlin.", "KR"), "RU,|DE,");
  EXPECT_EQ(found("", "German francs.", "KR"), "|DE,");
  EXPECT_EQ(found("", "Nothing.", "KR"), "|");
}

TEST(FindCountries, TakesHintsWhereNothingIsNamed) {
  EXPECT_EQ(found("Alltag GmbH", "It paid 5 mln marks, some of it in roubles.", "KR"), "DE,|");
  EXPECT_EQ(found("", "Alltag <ALL.MM> paid.", "KR"), "RU,|");
  EXPECT_EQ(found("", "Alltag <ALL.MM> paid.", ""), "|");
  EXPECT_EQ(found("", "It paid marks and marks. Moscow knew.", "KR"), "RU,|");
  EXPECT_EQ(found("", "It paid marks and marks. Moscow knew.", ""), "|RU,");
  EXPECT_EQ(found("Russia", "It paid marks.", "KR"), "RU,|");
}

TEST(FindCountries, GivesMoscowToTheStateThatIsNamed) {
  EXPECT_EQ(found("Soviet Union", "Moscow, Moscow, Moscow, Moscow."), "SU,|");
  EXPECT_EQ(found("", "MOSCOW, Oct. 21 - The Soviet Union."), "SU,|");
  EXPECT_EQ(found("Soviet Union", "Moscow. Russia."), "RU,SU,|");
  EXPECT_EQ(found("", "MOSCOW, Oct. 21 - Nothing."), "RU,|");
  EXPECT_EQ(found("Soviet Union", "Berlin."), "SU,|DE,");
}

TEST(FindCountries, PassesOverTheCodesOfStocks) {
  EXPECT_EQ(found("Carbide <RUSSIA> up", "<Russia>"), "|");
  EXPECT_EQ(found("Carbide <Russia up", "Nothing."), "RU,|");
}

TEST(LeadLength, IsTheFirstParagraphOrTwoSentences) {
  EXPECT_EQ(lead_length("One. Two.\n\nThree."), 9U);
  EXPECT_EQ(lead_length(""), 0U);
  const std::string sentence = std::string(150, 'a') + ". ";
  EXPECT_EQ(lead_length(sentence + sentence + sentence + sentence), 302U);
  EXPECT_EQ(lead_length(std::string(1000, 'a')), 400U);
}

}  // namespace
}  // namespace dateline
