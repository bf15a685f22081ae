#include "server/api/suggest_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using nlohmann::json;

TEST(SuggestJson, WritesAllKinds) {
  Suggestions suggestions;
  suggestions.completions = {{"troops Kursk", "kursk", 12}};
  suggestions.persons = {{"kim-jong-un", "Kim Jong Un", 7}};
  suggestions.countries = {{"KP", "North Korea", 9}};
  suggestions.sources = {{"kcna", "KCNA", 3}};
  suggestions.titles = {{"abc", "Troops in Kursk", *parse_iso_date("date", "2024-10")}, {"def", "Kursk", {}}};
  suggestions.index = {"u", 4, 63, "2024-11-15T00:00:00Z"};
  suggestions.milliseconds = 0.12345;
  EXPECT_EQ(suggest_json({"troops Kur", 5}, suggestions),
            R"({"query":"troops Kur","completions":[{"text":"troops Kursk","word":"kursk","documents":12}],)"
            R"("person":[{"id":"kim-jong-un","label":"Kim Jong Un","count":7}],)"
            R"("country":[{"id":"KP","label":"North Korea","count":9}],)"
            R"("source":[{"id":"kcna","label":"KCNA","count":3}],)"
            R"("titles":[{"id":"abc","title":"Troops in Kursk","date":"2024-10"},)"
            R"({"id":"def","title":"Kursk","date":null}],"processingTimeMs":0.123,)"
            R"("index":{"uuid":"u","revision":4,"documents":63,"lastUpdate":"2024-11-15T00:00:00Z"}})");
}

TEST(SuggestJson, WritesEmptyListsAndSurvivesForeignBytes) {
  const json out = json::parse(suggest_json({"\xff", 5}, {}));
  EXPECT_EQ(out.at("query"), "\xEF\xBF\xBD");
  for (const char* kind : {"completions", "person", "country", "source", "titles"}) {
    EXPECT_EQ(out.at(kind), json::array()) << kind;
  }
}

}  // namespace
}  // namespace dateline
