#include "docker/manual/flag_values.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using Words = std::vector<std::string>;

TEST(ListedWords, TakesAListThatBeginsTheDescription) {
  const std::vector<std::pair<std::string, Words>> rows{
      {"auto, always or never (default: auto)", {"auto", "always", "never"}},
      {"debug, info or off; messages go to standard error", {"debug", "info", "off"}},
      {"csv or ndjson (csv)", {"csv", "ndjson"}},
      {"all or any of the words", {}},
      {"text, json, or all matches as csv or ndjson", {}},
      {"on: names too; off (on)", {}},
      {"the port (8080)", {}},
      {"", {}}};
  for (const auto& [text, words] : rows) EXPECT_EQ(listed_words(text), words) << text;
}

TEST(ValueKind, GoesByTheNameOfTheValueThenByTheList) {
  EXPECT_EQ(value_kind({"", "--json", "", "csv or ndjson", ""}), ValueKind::kNone);
  EXPECT_EQ(value_kind({"", "--db", "DB", "the index", ""}), ValueKind::kFolder);
  EXPECT_EQ(value_kind({"", "--web", "DIR", "templates", ""}), ValueKind::kFolder);
  EXPECT_EQ(value_kind({"", "--state", "FILE", "what was told", ""}), ValueKind::kFile);
  EXPECT_EQ(value_kind({"", "--color", "WHEN", "auto or never", ""}), ValueKind::kWords);
  EXPECT_EQ(value_kind({"", "--port", "N", "the port", ""}), ValueKind::kOther);
}

TEST(TakesPaths, KnowsTheNamesOfOperands) {
  for (const char* operands : {"[PATH...]", "FILE", "check [DIR]", "--root PATH"}) {
    EXPECT_TRUE(takes_paths(operands)) << operands;
  }
  for (const char* operands : {"", "-", "ID...", "[WORDS...]"})
    EXPECT_FALSE(takes_paths(operands)) << operands;
}

}  // namespace
}  // namespace dateline
