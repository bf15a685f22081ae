#include "indexer/authority/authority_reader.h"

#include <gtest/gtest.h>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

TEST(ReadPersons, ReadsEveryField) {
  const auto file = read_persons(R"({"version":1,"note":"ours","persons":[
    {"id":"lloyd-austin","wikidata":"Q1","name":"Lloyd Austin","native":{"ru":["Ллойд Остин"]},"roles":["x"],
     "countries":["US"],"variants":"none","note":"n","aliases":[
       {"t":"Lloyd  J. Austin","lang":"en"},{"t":"Lloyd Austin"},
       {"t":"Austin","kind":"short","alone":false,"context":["Pentagon"],"not_before":", Texas","not_after":["in"]}]},
    {"id":"-controls","block":"Johnson Controls"}]})");
  ASSERT_TRUE(file) << file.error().message;
  ASSERT_EQ(file->persons.size(), 1U);
  EXPECT_EQ(file->blocks, std::vector<std::string>{"Johnson Controls"});
  const Person& person = file->persons[0];
  EXPECT_EQ(person.id, "lloyd-austin");
  ASSERT_EQ(person.aliases.size(), 3U);
  EXPECT_EQ(person.aliases[0].text, "Ллойд Остин");
  EXPECT_EQ(person.aliases[1].text, "Lloyd J. Austin");
  EXPECT_FALSE(person.aliases[1].is_short);
  EXPECT_TRUE(person.aliases[2].is_short);
  EXPECT_FALSE(person.aliases[2].is_alone);
  EXPECT_EQ(person.aliases[2].context, std::vector<std::string>{"Pentagon"});
  EXPECT_EQ(person.aliases[2].not_before, std::vector<std::string>{", Texas"});
  EXPECT_EQ(person.aliases[2].not_after, std::vector<std::string>{"in"});
}

TEST(ReadPersons, SaysWhatIsWrongAndWhere) {
  struct Row {
    std::string text;
    std::string message;
  };
  const std::vector<Row> rows{
      {"[]", "persons.json: want an object, got array"},
      {"{}", "persons.json: persons: want a list, got nothing"},
      {R"({"persons":{}})", "persons.json: persons: want a list, got object"},
      {R"({"persons":[7]})", "persons.json: persons[0]: want an object, got number"},
      {R"({"people":[]})", "persons.json: people: no such field; want one of version, note, persons"},
      {R"({"persons":[{"name":"A"}]})", "persons.json: persons[0]: id: want text, got nothing"},
      {R"({"persons":[{"id":"a"}]})", "persons.json: persons[0] (a): name: want text, got nothing"},
      {R"({"persons":[{"id":"a","name":" "}]})",
       "persons.json: persons[0] (a): name: want text, got an empty one"},
      {R"({"persons":[{"id":"a","name":"A","aliases":[{"t":4}]}]})",
       "persons.json: persons[0] (a): aliases[0]: t: want text, got number"},
      {R"({"persons":[{"id":"a","name":"A","aliases":[{"t":"B","kind":"tall"}]}]})",
       "persons.json: persons[0] (a): aliases[0]: kind: want full or short, got 'tall'"},
      {R"({"persons":[{"id":"a","name":"A","aliases":[{"t":"B","alone":1}]}]})",
       "persons.json: persons[0] (a): aliases[0]: alone: want true or false, got number"},
      {R"({"persons":[{"id":"a","name":"A"},{"id":"a","name":"B"}]})",
       "persons.json: persons[1] (a): id: 'a' stands twice"},
      {R"({"persons":[{"id":"a","name":"A"},{"id":"b","name":"A"}]})",
       "persons.json: persons[1] (b): name: 'A' stands twice"},
      {R"({"persons":[{"id":"a","name":"A","native":"B"}]})",
       "persons.json: persons[0] (a): native: want an object of language and text, got string"},
  };
  for (const Row& row : rows) {
    const auto file = read_persons(row.text);
    ASSERT_FALSE(file) << row.text;
    EXPECT_EQ(file.error().message, row.message);
    EXPECT_EQ(file.error().field, "persons.json");
  }
}

TEST(ReadPersons, SurvivesBrokenAndDeepJson) {
  for (const std::string& text : {std::string(), std::string("{\"persons\":["), std::string("\xFF\xFE"),
                                  std::string(200000, '['), std::string("{\"persons\":[\"\xFF\"]}")}) {
    const auto file = read_persons(text);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().message.find("persons.json: "), 0U);
    EXPECT_LT(file.error().message.size(), 400U);
  }
  std::string deep = "{\"persons\":[{\"id\":\"a\",\"name\":";
  deep += std::string(100000, '[') + std::string(100000, ']') + "}]}";
  EXPECT_FALSE(read_persons(deep));
}

TEST(ReadPersons, CutsNoLetterInTwoWhereItSaysWhatIsBroken) {
  for (std::size_t before = 100; before < 300; ++before) {
    const auto file = read_persons("{\"" + std::string(before, 'x') + "\u20ac\u20ac\u20ac\xff");
    ASSERT_FALSE(file);
    EXPECT_TRUE(is_valid_utf8(file.error().message)) << file.error().message;
  }
}

TEST(ReadCountries, ChecksCodes) {
  const auto file = read_countries(
      R"({"countries":[{"iso":"SU","iso3":"SUN","name":"Soviet Union","valid":{"to":"1991"},"successors":["RU"]}]})");
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->at(0).iso3, "SUN");
  EXPECT_EQ(file->at(0).successors, std::vector<std::string>{"RU"});
  const auto no_code = read_countries(R"({"countries":[{"iso":"SU","name":"x","successors":["Russia"]}]})");
  ASSERT_FALSE(no_code);
  EXPECT_EQ(no_code.error().message,
            "countries.json: countries[0] (SU): successors: want two capitals each, got 'Russia'");
  const auto wrong = read_countries(R"({"countries":[{"iso":"su","name":"x"}]})");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().message, "countries.json: countries[0] (su): iso: want two capitals, got 'su'");
}

TEST(ReadCountries, WeighsCapitalsPlacesAndMetonymsHalf) {
  const auto file = read_countries(R"({"countries":[{"iso":"XX","name":"X","capital":["C"],"places":["P","Q"],
    "metonyms":["M"],"aliases":["A"],"hints":["H"]}]})");
  ASSERT_TRUE(file) << file.error().message;
  std::string names;
  for (const CountryName& name : file->at(0).names)
    names += name.text + (name.weight == 0.5 ? "- " : name.weight == 0 ? "0 " : " ");
  EXPECT_EQ(names, "X A C- P- Q- M- H0 ");
  EXPECT_EQ(file->at(0).names[3].kind, CountryNameKind::kPlace);
}

TEST(ReadCountries, AddsThePluralsOfDemonyms) {
  const auto file = read_countries(R"({"countries":[{"iso":"XX","name":"X","demonyms":{
    "en":["Russian","Iraqi","Chinese","Swiss","Turkish","Dutch","Englishman","German","Turk"]}}]})");
  ASSERT_TRUE(file);
  std::string names;
  for (const CountryName& name : file->at(0).names) names += name.text + " ";
  EXPECT_EQ(
      names,
      "X Russian Russians Iraqi Iraqis Chinese Swiss Turkish Dutch Englishman German Germans Turk Turks ");
}

TEST(ReadSources, ChecksHostsAndCountries) {
  const auto file = read_sources(
      R"({"sources":[{"id":"a","name":"A","hosts":["A.Example"],"aliases":["A","B"],"lang":"en","country":"GB"}]})");
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->at(0).hosts, std::vector<std::string>{"a.example"});
  EXPECT_EQ(file->at(0).aliases, std::vector<std::string>{"B"});
  for (const char* host : {"https://a.example", "a.example/x", "localhost"}) {
    const auto wrong =
        read_sources(R"({"sources":[{"id":"a","name":"A","hosts":[")" + std::string(host) + "\"]}]}");
    ASSERT_FALSE(wrong) << host;
  }
  EXPECT_FALSE(read_sources(R"({"sources":[{"id":"a","name":"A","country":"Britain"}]})"));
}

}  // namespace
}  // namespace dateline
