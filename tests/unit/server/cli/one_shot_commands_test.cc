#include "server/cli/one_shot_commands.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

namespace dateline {
namespace {

// What was typed behind the program's name.
std::optional<Command> parse(std::string words, TypedWords& typed) {
  CLI::App app("dateline-server");
  add_one_shot_commands(app, typed);
  app.parse(std::move(words));
  return one_shot_command(app);
}

TEST(OneShotCommands, PutsFlagsWhereTheyGo) {
  TypedWords typed;
  EXPECT_EQ(parse("query oil prices --limit 3 --source A --source B --color never --explain", typed),
            Command::kQuery);
  EXPECT_EQ(typed.words, (std::vector<std::string>{"oil", "prices"}));
  EXPECT_EQ(typed.parameters["limit"], (std::vector<std::string>{"3"}));
  EXPECT_EQ(typed.parameters["source"], (std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(typed.parameters["explain"], (std::vector<std::string>{"1"}));
  EXPECT_EQ(typed.settings["color"], (std::vector<std::string>{"never"}));
}

TEST(OneShotCommands, NamesTheCommandThatWasTyped) {
  const std::vector<std::pair<std::string, Command>> rows{
      {"suggest nor", Command::kSuggest},
      {"facet person kim", Command::kFacet},
      {"similar a1", Command::kSimilar},
      {"matrix names.txt --by month", Command::kMatrix},
      {"alert list.txt --state list.state", Command::kAlert}};
  for (const auto& [words, command] : rows) {
    TypedWords typed;
    EXPECT_EQ(parse(words, typed), command) << words;
  }
  TypedWords typed;
  EXPECT_EQ(parse("", typed), std::nullopt);
}

}  // namespace
}  // namespace dateline
