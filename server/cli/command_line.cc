#include "server/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "server/cli/one_shot_commands.h"
#include "server/cli/server_settings.h"
#include "server/http/gate_limits.h"

namespace dateline {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  dateline-server --db articles.db                      serve on http://127.0.0.1:8080\n"
    "  dateline-server --db articles.db --port 9000\n"
    "  dateline-server query 'oil prices' --db articles.db   answer in the terminal\n"
    "  dateline-server query 'drones -rumour' --db articles.db --source KCNA --from 2024-10 --json\n"
    "  dateline-server query 'drones' --db articles.db --format csv > drones.csv\n"
    "  dateline-server suggest 'north kor' --db articles.db    what a text may be completed to\n"
    "  dateline-server facet person 'drones' --facet-query kim --db articles.db\n"
    "  dateline-server similar ID --db articles.db           articles like the one of that id\n"
    "  dateline-server matrix names.txt --by month --from 2024 --db articles.db > months.csv\n"
    "  dateline-server alert searches.txt --state searches.state --db articles.db\n\n"
    "Searches articles that dateline-indexer has indexed. Each command has a --help.";
constexpr const char* kFooter =
    "Each setting is taken from its flag, else DATELINE_NAME (DATELINE_PUBLIC_URL), else ./dateline.toml\n"
    "(at the top or in [server]), else the default; --show-config prints them.\n\n"
    "Exit codes: 0 done (also when nothing was found), 1 failure, 2 usage, 3 some queries of a list were "
    "wrong,\n"
    "75 another run holds the state of alert.";

// Options whose values are settings (flag over environment over file over default).
constexpr std::pair<const char*, const char*> kShared[] = {
    {"log-level", "trace, debug, info, warn, error or off; messages go to standard error"},
    {"log-format", "text (key=value) or json, an object a line (text)"},
};
constexpr std::pair<const char*, const char*> kServe[] = {
    {"host", "the address to listen on (127.0.0.1)"},
    {"port", "the port to listen on (8080); 0 takes a free one and prints it"},
    {"public-url",
     "the address that people reach this server by, for feeds and OpenSearch: https://news.example"},
    {"search-deadline-ms", "milliseconds that a search may take, waiting included (1000)"},
    {"search-threads", "searches that match at once (0: as many as there are cores)"},
    {"posting-cache", "MiB for lists of articles that searches read again and again (64; 0: none)"},
    {"export-limit", "how large an export may become, in MiB (1024)"},
    {"web", "read templates and assets from this folder instead of the built-in ones"},
};

// The same; each may be repeated.
constexpr std::pair<const char*, const char*> kServeLists[] = {
    {"allowed-host", "a host name that requests may be for, beside loopback and --host; may be repeated"},
    {"trust-proxy",
     "an address or network (10.0.0.0/8) of a reverse proxy whose X-Forwarded-For is believed; may be "
     "repeated"},
    {"cors-origin",
     "an origin (https://news.example) whose pages may read the answers, or * for all; may be repeated"},
};

constexpr const char* kLimits = "Limits";  // the group of their options

constexpr char kBetweenDatabases[] = {kDatabaseSeparator, 0};

CLI::Option* add_setting(CLI::App& app, FlagValues& values, const char* name, const std::string& help) {
  // Not its own argument and the words behind it: `query --db x oil` searches for oil. The last one wins.
  return app.add_option(std::string("--") + name, values[name], help)
      ->expected(1)
      ->allow_extra_args(false)
      ->take_last();
}

template <std::size_t Size>
void add_settings(CLI::App& app, FlagValues& values,
                  const std::pair<const char*, const char*> (&table)[Size]) {
  for (const auto& [name, help] : table) add_setting(app, values, name, help);
}

void add_db(CLI::App& app, FlagValues& values) {
  app.add_option("--db", values["db"],
                 "the index directory, made by dateline-indexer (dateline.db); several answer as one")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
}

void add_serve(CLI::App& app, FlagValues& values) {
  add_settings(app, values, kServe);
  app.add_flag_callback(
      "--metrics", [&values] { values["metrics"] = {"on"}; }, "answer /metrics, for Prometheus");
  app.add_flag_callback(
      "--log-queries", [&values] { values["log-queries"] = {"on"}; },
      "log what is searched for, not only how long it is");
  for (const auto& [name, help] : kServeLists) {
    app.add_option(std::string("--") + name, values[name], help)
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
  }
  for (const GateLimit& limit : gate_limits()) {
    add_setting(app, values, limit.name, std::string(limit.help) + " (" + limit.fallback() + ")")
        ->group(kLimits);
  }
}

std::string join(const std::vector<std::string>& items, const char* between) {
  std::string out;
  for (const std::string& item : items) out.append(out.empty() ? "" : between).append(item);
  return out;
}

// What the values of a flag are called in its help, where it is not VALUE.
constexpr std::pair<const char*, const char*> kValueNames[] = {
    {"allowed-host", "NAME"},
    {"attributes", "FIELDS"},
    {"by", "FACET"},
    {"color", "WHEN"},
    {"cors-origin", "ORIGIN"},
    {"country", "NAME"},
    {"crop-length", "N"},
    {"db", "DIR"},
    {"export-limit", "MIB"},
    {"facet-limit", "N"},
    {"facet-query", "TEXT"},
    {"filter", "EXPRESSION"},
    {"format", "FORMAT"},
    {"from", "DATE"},
    {"host", "ADDRESS"},
    {"lang", "CODE"},
    {"limit", "N"},
    {"log-format", "FORMAT"},
    {"log-level", "LEVEL"},
    {"offset", "N"},
    {"person", "NAME"},
    {"port", "N"},
    {"posting-cache", "MIB"},
    {"public-url", "URL"},
    {"recency", "DAYS"},
    {"search-deadline-ms", "MS"},
    {"search-threads", "N"},
    {"since", "TIME"},
    {"snippets", "N"},
    {"sort", "ORDER"},
    {"source", "NAME"},
    {"state", "FILE"},
    {"to", "DATE"},
    {"trust-proxy", "ADDRESS"},
    {"web", "DIR"},
};

std::string value_name(const CLI::Option& option) {
  if (option.get_lnames().empty()) return "";  // an operand
  if (option.get_group() == kLimits) return option.get_lnames().front().ends_with("-ms") ? "MS" : "N";
  const auto* const named =
      std::find_if(std::begin(kValueNames), std::end(kValueNames),
                   [&option](const auto& pair) { return option.check_lname(pair.first); });
  return named == std::end(kValueNames) ? "VALUE" : named->second;
}

void name_values(CLI::App& app) {
  for (CLI::Option* option : app.get_options()) {
    if (option->get_items_expected_max() != 0) option->type_name(value_name(*option));  // else a flag
  }
  for (CLI::App* command : app.get_subcommands({})) name_values(*command);
}

// All that may be typed, and where it goes. Stays where it was made: the flags point into it.
class Definition {
 public:
  Definition() : app(kExamples, "dateline-server") {
    app.set_help_flag("-h,--help", "print this, and stop");
    app.set_version_flag("--version", std::string("dateline-server ") + DATELINE_VERSION,
                         "print the version, and stop");
    app.require_subcommand(0, 1);
    app.fallthrough();
    add_db(app, typed.settings);
    add_settings(app, typed.settings, kShared);
    app.add_flag("--show-config", shows_config, "print the settings and where each comes from");
    add_serve(app, typed.settings);
    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.get_formatter()->label("Subcommands", "Commands");
    app.get_formatter()->label("Positionals", "Operands");
    // Commands take it over, with the labels.
    app.footer("Beside these: --db DIR and the other options of dateline-server --help.");
    app.add_subcommand("serve", "serve the page and the JSON over HTTP (the default)");
    add_one_shot_commands(app, typed);
    app.footer(kFooter);
    name_values(app);
  }
  Definition(const Definition&) = delete;
  Definition& operator=(const Definition&) = delete;

  CLI::App app;
  TypedWords typed;
  bool shows_config = false;
};

}  // namespace

void describe_command_line(const std::function<void(const CLI::App&)>& read) {
  const Definition definition;
  read(definition.app);
}

std::variant<CommandLine, Usage> parse_command_line(std::vector<std::string> arguments) {
  Definition definition;
  CLI::App& app = definition.app;
  try {
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    app.parse(arguments);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream messages;
    const bool is_fine = app.exit(error, out, messages) == 0;
    return Usage{is_fine ? 0 : 2, is_fine ? out.str() : messages.str()};
  }
  CommandLine line = std::move(definition.typed.line);
  for (const auto& [name, values] : definition.typed.settings) {
    if (!values.empty()) line.flags[name] = join(values, name == "db" ? kBetweenDatabases : ",");
  }
  line.command = one_shot_command(app).value_or(Command::kServe);
  const bool has_query = line.command != Command::kSimilar && line.command != Command::kMatrix &&
                         line.command != Command::kAlert;
  if (definition.shows_config) line.command = Command::kShowConfig;
  if (has_query) line.parameters.emplace_back("q", join(definition.typed.words, " "));
  for (const auto& [name, values] : definition.typed.parameters) {
    for (const std::string& value : values) line.parameters.emplace_back(name, value);
  }
  return line;
}

}  // namespace dateline
