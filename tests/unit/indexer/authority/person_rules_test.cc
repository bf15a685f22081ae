#include "indexer/authority/person_rules.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/authority/authority_files.h"

namespace dateline {
namespace {

const char* const kPersons = R"(
  {"id":"kim-jong-un","name":"Kim Jong Un","native":{"ko":"김정은"},"aliases":[{"t":"Kim","kind":"short"}]},
  {"id":"kim-yo-jong","name":"Kim Yo Jong","aliases":[{"t":"Kim","kind":"short"}]},
  {"id":"putin","name":"Vladimir Putin","native":{"ru":"Владимир Путин"},
   "aliases":[{"t":"Putin","kind":"short","alone":true},{"t":"푸틴","kind":"short"},{"t":"Путин","kind":"short"}]},
  {"id":"austin","name":"Lloyd Austin","aliases":[{"t":"Austin","kind":"short","context":["Pentagon"],
    "not_before":["Texas",", Texas"],"not_after":["in","near"]}]},
  {"id":"johnson","name":"Boris Johnson","aliases":[{"t":"Johnson","kind":"short"}]},
  {"id":"mike-johnson","name":"Mike Johnson","aliases":[{"t":"Johnson","kind":"short"}]},
  {"id":"choe","name":"Choe Son Hui","aliases":[{"t":"Choe","kind":"short","alone":true}]},
  {"id":"kennedy","name":"John Kennedy"},
  {"id":"-jc","block":"Johnson Controls"})";

class PersonRulesTest : public testing::Test {
 protected:
  // "id*mentions" each, a title's with '!', then "?name" for what stayed unclear.
  std::vector<std::string> judge(std::string_view title, std::string_view body,
                                 const std::vector<std::string>& others = {}) const {
    const auto in_title = matcher_.find(title);
    const auto in_body = matcher_.find(body);
    const FoundPersons found = find_persons(authority_, {{title, in_title}, {body, in_body}, others});
    std::vector<std::string> out;
    for (const FoundPerson& person : found.persons) {
      out.push_back(person.id + "*" + std::to_string(person.mentions) + (person.is_in_title ? "!" : ""));
    }
    for (const std::string& name : found.unresolved) out.push_back("?" + name);
    return out;
  }

  Authority authority_ = load_entries(kPersons);
  NameMatcher matcher_{authority_};
};

TEST_F(PersonRulesTest, DecidesWhoIsNamed) {
  struct Row {
    std::string title;
    std::string body;
    std::vector<std::string> expected;
  };
  const std::vector<Row> rows{
      {"", "", {}},
      {"", "Nobody came.", {}},
      // Full names, and short ones after them.
      {"", "Kim Jong Un spoke. Kim left.", {"kim-jong-un*2"}},
      {"Kim Jong Un speaks", "Kim left.", {"kim-jong-un*2!"}},
      {"Kim speaks", "The leader, Kim Jong Un, spoke.", {"kim-jong-un*2!"}},
      {"", "김정은이 말했다", {"kim-jong-un*1"}},
      // Kim never alone, with or without an office.
      {"", "Kim left.", {"?Kim"}},
      {"", "General Kim left.", {"?Kim"}},
      {"", "Kim Yong Bok came.", {}},
      // Two candidates: the last one named before; nobody named: unclear.
      {"", "Kim Jong Un met Kim Yo Jong. Kim left.", {"kim-yo-jong*2", "kim-jong-un*1"}},
      {"", "Kim came. Kim Jong Un met Kim Yo Jong.", {"kim-jong-un*1", "kim-yo-jong*1", "?Kim"}},
      {"", "Johnson said no.", {"?Johnson"}},
      {"", "President Johnson said no.", {"?Johnson"}},
      {"", "Mike Johnson came. Johnson said no.", {"mike-johnson*2"}},
      // Alone.
      {"", "Putin said so.", {"putin*1"}},
      {"", "Choe said so.", {"?Choe"}},
      // An office next to the name.
      {"", "Secretary Austin said so.", {"austin*1"}},
      {"", "미국과 푸틴 대통령은", {"putin*1"}},
      {"", "Путин сказал", {"?Путин"}},
      {"", "Президент Путин сказал", {"putin*1"}},
      // Context in the same sentence.
      {"", "Austin left the Pentagon.", {"austin*1"}},
      {"", "Austin left. The Pentagon was empty.", {"?Austin"}},
      // Places.
      {"", "A rally in Austin drew thousands to the Pentagon.", {}},
      {"", "Austin, Texas, is near the Pentagon of cheese.", {}},
      {"", "Lloyd Austin flew to Austin, Texas.", {"austin*1"}},
      // Things.
      {"", "John Kennedy Airport reopened.", {}},
      {"", "the Putin Center", {}},
      {"", "Johnson Controls grew.", {}},
      // Order.
      {"Choe Son Hui arrives", "Putin, Putin and Putin. Lloyd Austin.", {"choe*1!", "putin*3", "austin*1"}},
  };
  for (const Row& row : rows)
    EXPECT_EQ(judge(row.title, row.body), row.expected) << row.title << " | " << row.body;
}

TEST_F(PersonRulesTest, SomebodyElseOfThatNameKeepsItFromCountingAlone) {
  EXPECT_EQ(judge("", "Putin said so.", {"Igor Putin"}), std::vector<std::string>{"?Putin"});
  EXPECT_EQ(judge("", "Putin said so.", {"Igor Putinov"}), std::vector<std::string>{"putin*1"});
  EXPECT_EQ(judge("", "President Putin said so.", {"Igor Putin"}), std::vector<std::string>{"putin*1"});
}

}  // namespace
}  // namespace dateline
