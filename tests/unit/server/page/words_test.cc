#include "server/page/words.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace dateline {
namespace {

const nlohmann::json kSmall{
    {"language", "de"}, {"locale", "de-AT"}, {"direction", "ltr"}, {"texts", {{"search_button", "Suchen"}}}};

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
  EXPECT_FALSE(words.has("suchen"));
  EXPECT_THROW(static_cast<void>(words.text("suchen")), std::out_of_range);
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
  file["texts"].erase("search_button");
  EXPECT_THROW(static_cast<void>(Words::load({{"words.json", file.dump()}})), std::runtime_error);
}

}  // namespace
}  // namespace dateline
