// One-shot commands: query, suggest, facet, similar, matrix and alert as CLI11 is told of them: their
// operands and flags, and where what was typed goes. Used by command_line.cc alone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/cli/command_line.h"

namespace dateline {

// Of each flag that was given, its values in the order of the words.
using FlagValues = std::map<std::string, std::vector<std::string>>;

// Where CLI11 puts what was typed.
struct TypedWords {
  CommandLine line;
  FlagValues settings;             // by setting
  FlagValues parameters;           // by the parameter of a URL
  std::vector<std::string> words;  // of the query
};

// `typed` outlives the app's parsing.
void add_one_shot_commands(CLI::App& app, TypedWords& typed);

// The command that was typed; nullopt when it was none of these.
std::optional<Command> one_shot_command(const CLI::App& app);

}  // namespace dateline
