#include "server/page/words.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace dateline {
namespace {

const nlohmann::json kSmall{{"language", "de"},
                            {"locale", "de-AT"},
                            {"direction", "ltr"},
                            {"texts", {{"search_button", "Suchen"}}},
                            {"messages", {{"articles", "{count} Artikel von {name}"}}}};

nlohmann::json small_with(const std::string& name, const nlohmann::json& value) {
  nlohmann::json file = kSmall;
  file[name] = value;
  return file;
}

TEST(Words, HoldsTheLanguageAndItsTexts) {
  const Words words(kSmall.dump());
  EXPECT_EQ(words.language(), "de");
  EXPECT_EQ(words.locale(), "de-AT");
  EXPECT_EQ(words.direction(), "ltr");
  EXPECT_EQ(words.text("search_button"), "Suchen");
  EXPECT_EQ(words.say("articles", {{"count", 1284}, {"name", "x"}}), "1\u00A0284 Artikel von x");
  EXPECT_EQ(words.number(1284), "1\u00A0284");
  EXPECT_EQ(words.date(DateForm::kDayOfYear, make_day(2024, 1, 28)->first), "28. Jän.");
  EXPECT_FALSE(words.has("suchen"));
  EXPECT_THROW(static_cast<void>(words.text("suchen")), std::out_of_range);
  EXPECT_THROW(static_cast<void>(words.say("suchen", {})), std::out_of_range);
}

TEST(Words, SaysWhatIsWrongInAFile) {
  const struct {
    std::string json;
    std::string error;
  } cases[] = {
      {"{", "want a JSON object"},
      {"[]", "want a JSON object"},
      {small_with("language", 3).dump(), "language: want a text"},
      {small_with("language", "").dump(), "language: want a language tag such as en-GB, got ''"},
      {small_with("locale", "d\"e").dump(), "locale: want a language tag"},
      {small_with("direction", "up").dump(), "direction: want ltr or rtl, got 'up'"},
      {small_with("texts", "none").dump(), "texts: want an object"},
      {small_with("texts", {{"search_button", 1}}).dump(), "texts: search_button: want a text"},
      {small_with("messages", {{"articles", "{count"}}).dump(),
       "messages: articles: malformed near '{count'"},
  };
  for (const auto& row : cases) {
    try {
      const Words words(row.json);
      ADD_FAILURE() << "no error for " << row.json;
    } catch (const std::runtime_error& error) {
      EXPECT_NE(std::string(error.what()).find("web/words.json: " + row.error), std::string::npos)
          << error.what();
    }
  }
}

TEST(Words, ATranslationHasEveryTextAndNoOther) {
  nlohmann::json file = nlohmann::json::parse(load_web_files("").at("words.json"));
  file["language"] = "de";
  file["texts"]["search_button"] = "Suchen";
  EXPECT_EQ(Words::load({{"words.json", file.dump()}}).text("search_button"), "Suchen");

  file["texts"]["serach_button"] = "Suchen";
  EXPECT_THROW(static_cast<void>(Words::load({{"words.json", file.dump()}})), std::runtime_error);
  file["texts"].erase("serach_button");
  file["messages"]["article_count"] = "{cuont} Artikel";
  EXPECT_THROW(static_cast<void>(Words::load({{"words.json", file.dump()}})), std::runtime_error);
  file["messages"]["article_count"] = "{count} Artikel";
  EXPECT_EQ(Words::load({{"words.json", file.dump()}}).say("article_count", {{"count", 2}}), "2 Artikel");
  file["texts"].erase("search_button");
  EXPECT_THROW(static_cast<void>(Words::load({{"words.json", file.dump()}})), std::runtime_error);
}

}  // namespace
}  // namespace dateline
