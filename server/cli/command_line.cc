#include "server/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

namespace dateline {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  dateline-server --db articles.db                      serve on http://127.0.0.1:8080\n"
    "  dateline-server --db articles.db --port 9000\n"
    "  dateline-server query 'oil prices' --db articles.db   answer in the terminal\n"
    "  dateline-server query 'drones -rumour' --db articles.db --source KCNA --from 2024-10 --json\n"
    "  dateline-server suggest 'north kor' --db articles.db    what a text may be completed to\n\n"
    "Searches articles that dateline-indexer has indexed.\n"
    "Settings also come from DATELINE_* variables and ./dateline.toml; --show-config prints them.";

// Options whose values are settings (flag over environment over file over default).
constexpr std::pair<const char*, const char*> kShared[] = {
    {"db", "the index directory, made by dateline-indexer (dateline.db)"},
    {"log-level", "trace, debug, info, warn, error or off; messages go to standard error"},
};
constexpr std::pair<const char*, const char*> kServe[] = {
    {"host", "the address to listen on (127.0.0.1)"},
    {"port", "the port to listen on (8080); 0 takes a free one and prints it"},
    {"web", "read templates and assets from this folder instead of the built-in ones"},
};

// Options of `query` that are parameters of a search URL of the same meaning.
struct QueryOption {
  const char* flag;
  const char* parameter;
  const char* help;
};
constexpr QueryOption kQuery[] = {
    {"--limit", "limit", "how many articles to show (10)"},
    {"--offset", "offset", "how many to leave out first"},
    {"--sort", "sort", "relevance, date:desc or date:asc"},
    {"--match", "match", "all or any of the words"},
    {"--source", "source", "only from this source; may be repeated, as the next three"},
    {"--person", "person", "only about this person"},
    {"--country", "country", "only about this country"},
    {"--lang", "lang", "only in this language"},
    {"--from", "from", "only from this day, month or year on"},
    {"--to", "to", "only up to this day, month or year"},
};

using Values = std::map<std::string, std::vector<std::string>>;

template <std::size_t Size>
void add_settings(CLI::App& app, Values& values, const std::pair<const char*, const char*> (&table)[Size]) {
  for (const auto& [name, help] : table) {
    // Not its own argument and the words behind it: `query --db x oil` searches for oil. The last one wins.
    app.add_option(std::string("--") + name, values[name], help)
        ->expected(1)
        ->allow_extra_args(false)
        ->take_last();
  }
}

void add_serve(CLI::App& app, Values& values) {
  add_settings(app, values, kServe);
  app.add_option("--allowed-host", values["allowed-host"],
                 "a host name that requests may be for, beside loopback and --host; may be repeated")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
}

std::string join(const std::vector<std::string>& items, const char* between) {
  std::string out;
  for (const std::string& item : items) out.append(out.empty() ? "" : between).append(item);
  return out;
}

}  // namespace

std::variant<CommandLine, Usage> parse_command_line(std::vector<std::string> arguments) {
  CLI::App app(kExamples, "dateline-server");
  app.set_version_flag("--version", std::string("dateline-server ") + DATELINE_VERSION);
  app.require_subcommand(0, 1);
  app.fallthrough();
  Values settings;
  Values filters;
  std::vector<std::string> words;
  CommandLine line;
  bool shows_config = false;
  add_settings(app, settings, kShared);
  app.add_flag("--show-config", shows_config, "print the settings and where each comes from");
  add_serve(app, settings);

  app.add_subcommand("serve", "serve the page and the JSON over HTTP (the default)");
  CLI::App* query = app.add_subcommand("query", "answer one search in the terminal");
  query->add_option("WORDS", words, "the query; put -- before one that begins with -");
  query->add_flag("--json", line.wants_json, "print the JSON that /api/v1/search would answer");
  query->add_option("--color", settings["color"], "auto, always or never")
      ->expected(1)
      ->allow_extra_args(false);
  for (const QueryOption& option : kQuery) {
    query->add_option(option.flag, filters[option.parameter], option.help)
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
  }
  CLI::App* suggest = app.add_subcommand("suggest", "complete a text: words, names and titles of the index");
  suggest->add_option("TEXT", words, "what was typed so far");
  suggest->add_flag("--json", line.wants_json, "print the JSON that /api/v1/suggest would answer");
  suggest->add_option("--limit", filters["limit"], "how many of each kind to show (5)")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
  try {
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    app.parse(arguments);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream messages;
    const bool is_fine = app.exit(error, out, messages) == 0;
    return Usage{is_fine ? 0 : 2, is_fine ? out.str() : messages.str()};
  }
  for (const auto& [name, values] : settings) {
    if (!values.empty()) line.flags[name] = join(values, ",");
  }
  if (query->parsed()) line.command = Command::kQuery;
  if (suggest->parsed()) line.command = Command::kSuggest;
  if (shows_config) line.command = Command::kShowConfig;
  line.parameters.emplace_back("q", join(words, " "));
  for (const auto& [name, values] : filters) {
    for (const std::string& value : values) line.parameters.emplace_back(name, value);
  }
  return line;
}

}  // namespace dateline
