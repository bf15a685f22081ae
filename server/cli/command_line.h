// CommandLine: what was typed after dateline-server, parsed but not yet resolved against the environment and
// dateline.toml (settings.h does that). Pure: parsing prints nothing and ends nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "server/api/route.h"

namespace CLI {
class App;
}

namespace dateline {

enum class Command : std::uint8_t {
  kServe,
  kQuery,
  kSuggest,
  kFacet,
  kSimilar,
  kMatrix,
  kAlert,
  kShowConfig
};

struct CommandLine {
  Command command = Command::kServe;
  std::map<std::string, std::string> flags;  // settings that were given, by name; lists joined by commas
  Parameters parameters;                     // of a one-shot command: the same names as in its URL
  bool wants_json = false;
  std::string subject = {};  // a facet's name, an article's id, or a file with queries
  std::string format = {};   // of `query`: text, json, csv or ndjson, of `matrix` the last two; "": not given
  std::string by = {};       // of `matrix`
  std::string state = {};    // of `alert`: where it remembers what it told
  bool is_from_start = false;
};

// A command line that only prints: help and version (exit code 0, to standard output), or a usage error (2).
struct Usage {
  int exit_code = 0;
  std::string text;
};

// `arguments` without the program's name.
std::variant<CommandLine, Usage> parse_command_line(std::vector<std::string> arguments);

// Gives all that may be typed to `read`, for completions and the manual.
void describe_command_line(const std::function<void(const CLI::App&)>& read);

}  // namespace dateline
