#include "server/cli/suggest_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline {
namespace {

TEST(SuggestText, GivesALineASuggestion) {
  Suggestions suggestions;
  suggestions.completions = {{"troops Kursk", "kursk", 12}};
  suggestions.persons = {{"kim-jong-un", "Kim Jong Un", 7}};
  suggestions.countries = {{"KP", "North Korea", 9}};
  suggestions.sources = {{"kcna", "KCNA", 3}};
  suggestions.titles = {{"abc", "Troops in Kursk", *parse_iso_date("date", "2024-10")}, {"def", "Kursk", {}}};
  EXPECT_EQ(suggest_text(suggestions),
            "word     troops Kursk  12\n"
            "person   Kim Jong Un  7  kim-jong-un\n"
            "country  North Korea  9  KP\n"
            "source   KCNA  3  kcna\n"
            "title    Troops in Kursk  2024-10  abc\n"
            "title    Kursk  undated  def\n");
}

TEST(SuggestText, SaysThatThereIsNothing) {
  EXPECT_EQ(suggest_text({}), "no suggestions\n");
}

TEST(SuggestText, LetsNoForeignTextMoveTheCursor) {
  Suggestions suggestions;
  suggestions.completions = {{"a\x1b[2J", "a", 1}};
  suggestions.persons = {{"i\n", "b\x9b", 1}};
  suggestions.titles = {{"\x07", "c\r\n\u202E", {}}};
  const std::string text = suggest_text(suggestions);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    EXPECT_TRUE(c == '\n' || (byte >= 0x20 && byte != 0x7F && byte < 0x80)) << text;
  }
}

}  // namespace
}  // namespace dateline
