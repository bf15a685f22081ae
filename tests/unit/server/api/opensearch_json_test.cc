#include "server/api/opensearch_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using nlohmann::json;

TEST(OpensearchJson, ListsAllKindsWithTheirAddresses) {
  Suggestions suggestions;
  suggestions.completions = {{"troops kursk", "kursk", 12}, {"troops kurdistan", "kurdistan", 1}};
  suggestions.persons = {{"kim-jong-un", "Kim Jong Un", 7}};
  suggestions.countries = {{"KP", "North Korea", 9}};
  suggestions.sources = {{"kcna", "KCNA", 1}};
  suggestions.titles = {{"abc", "Troops & \"Kursk\"", *parse_iso_date("date", "2024-10")},
                        {"def", "Kursk", {}}};
  EXPECT_EQ(
      opensearch_json({"troops ku", 5}, suggestions, "https://news.example"),
      R"(["troops ku",["troops kursk","troops kurdistan","Kim Jong Un","North Korea","KCNA",)"
      R"("Troops & \"Kursk\"","Kursk"],)"
      R"(["12 articles","1 article","person, 7 articles","country, 9 articles","source, 1 article",)"
      R"("2024-10",""],)"
      R"(["https://news.example/?q=troops+kursk","https://news.example/?q=troops+kurdistan",)"
      R"("https://news.example/?person=kim-jong-un","https://news.example/?country=KP",)"
      R"("https://news.example/?source=kcna","https://news.example/a/abc","https://news.example/a/def"]])");
}

TEST(OpensearchJson, HasEmptyListsAndSurvivesForeignBytes) {
  EXPECT_EQ(json::parse(opensearch_json({"\xff", 5}, {}, "")),
            json::array({"\xEF\xBF\xBD", json::array(), json::array(), json::array()}));
}

}  // namespace
}  // namespace dateline
