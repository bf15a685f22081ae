#include "server/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "server/cli/server_settings.h"

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
    "Searches articles that dateline-indexer has indexed.\n"
    "Settings also come from DATELINE_* variables and ./dateline.toml; --show-config prints them.";

// Options whose values are settings (flag over environment over file over default).
constexpr std::pair<const char*, const char*> kShared[] = {
    {"log-level", "trace, debug, info, warn, error or off; messages go to standard error"},
};
constexpr std::pair<const char*, const char*> kServe[] = {
    {"host", "the address to listen on (127.0.0.1)"},
    {"port", "the port to listen on (8080); 0 takes a free one and prints it"},
    {"public-url",
     "the address that people reach this server by, for feeds and OpenSearch: https://news.example"},
    {"search-deadline-ms", "milliseconds that a search may take, waiting included (1000)"},
    {"search-threads", "searches that match at once (0: as many as there are cores)"},
    {"export-limit", "how large an export may become, in MiB (1024)"},
    {"web", "read templates and assets from this folder instead of the built-in ones"},
};

// The same; each may be repeated.
constexpr std::pair<const char*, const char*> kServeLists[] = {
    {"allowed-host", "a host name that requests may be for, beside loopback and --host; may be repeated"},
    {"cors-origin",
     "an origin (https://news.example) whose pages may read the answers, or * for all; may be repeated"},
};

// Options of the one-shot commands that are parameters of a URL of the same meaning.
struct UrlOption {
  const char* flag;
  const char* parameter;
  const char* help;
};
constexpr UrlOption kHits[] = {
    {"--limit", "limit", "how many articles to show (10; of csv and ndjson all)"},
    {"--offset", "offset", "how many to leave out first"},
    {"--attributes", "attributesToRetrieve",
     "fields of json, csv and ndjson: title,url,source,author,date,person,country,language,body (all but "
     "body)"},
    {"--sort", "sort", "relevance, date:desc, date:asc or indexed:desc (what came into the index last)"},
    {"--snippets", "snippets", "passages an article, 0 to 10 (2)"},
    {"--crop-length", "cropLength", "words a passage, 1 to 400 (40)"},
    {"--relax", "relax", "on: when nothing matches, show the nearest articles; off (off)"},
    {"--recency", "recency",
     "days after which an article's age has cost it a quarter of its score (0: none)"},
};
constexpr UrlOption kChoices[] = {
    {"--match", "match", "all or any of the words"},
    {"--variants", "variants", "on: names are found in their other spellings too; off (on)"},
    {"--typos", "typos", "on: a word that no article has is replaced by the likeliest one; off (off)"},
    {"--prefix", "prefix", "last: the last word is also the beginning of others; off (off)"},
    {"--source", "source", "only from this source; may be repeated, as the next three"},
    {"--person", "person", "only about this person"},
    {"--country", "country", "only about this country"},
    {"--lang", "lang", "only in this language"},
    {"--from", "from", "only from this day, month or year on"},
    {"--to", "to", "only up to this day, month or year"},
    {"--since", "since",
     "only what came into the index since then: 2024-10-18T05:03:00Z, a day, month or year, or 7d"},
    {"--filter", "filter", "only what an expression finds, such as source = KCNA AND NOT country = RU"},
};
constexpr UrlOption kListing[] = {
    {"--facet-query", "facetQuery", "only values that have words beginning so"},
    {"--facet-limit", "facetLimit", "how many values to show (50)"},
    {"--offset", "offset", "how many to leave out first"},
};
constexpr UrlOption kSuggest[] = {
    {"--limit", "limit", "how many of each kind to show (5)"},
};
constexpr UrlOption kSimilar[] = {
    {"--limit", "limit", "how many articles to show (5)"},
};

constexpr char kBetweenDatabases[] = {kDatabaseSeparator, 0};

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

void add_db(CLI::App& app, Values& values) {
  app.add_option("--db", values["db"],
                 "the index directory, made by dateline-indexer (dateline.db); several answer as one")
      ->expected(1)
      ->allow_extra_args(false)
      ->take_all();
}

void add_serve(CLI::App& app, Values& values) {
  add_settings(app, values, kServe);
  app.add_flag_callback(
      "--metrics", [&values] { values["metrics"] = {"on"}; }, "answer /metrics, for Prometheus");
  for (const auto& [name, help] : kServeLists) {
    app.add_option(std::string("--") + name, values[name], help)
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
  }
}

template <std::size_t Size>
void add_parameters(CLI::App& command, Values& values, const UrlOption (&table)[Size]) {
  for (const UrlOption& option : table) {
    command.add_option(option.flag, values[option.parameter], option.help)
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
  }
}

CLI::App* add_suggest(CLI::App& app, CommandLine& line, Values& values, std::vector<std::string>& words) {
  CLI::App* suggest = app.add_subcommand("suggest", "complete a text: words, names and titles of the index");
  suggest->add_option("TEXT", words, "what was typed so far");
  suggest->add_flag("--json", line.wants_json, "print the JSON that /api/v1/suggest would answer");
  add_parameters(*suggest, values, kSuggest);
  return suggest;
}

// `facet` and `similar`: like `query`, but about one thing that is named first.
CLI::App* add_facet(CLI::App& app, CommandLine& line, Values& values, std::vector<std::string>& words) {
  CLI::App* facet = app.add_subcommand("facet", "list the values of a facet over a search, with counts");
  facet->add_option("NAME", line.subject, "source, person, country or language")->required();
  facet->add_option("WORDS", words, "the query; put -- before one that begins with -");
  facet->add_flag("--json", line.wants_json, "print the JSON that /api/v1/facets/NAME would answer");
  add_parameters(*facet, values, kListing);
  add_parameters(*facet, values, kChoices);
  return facet;
}

CLI::App* add_similar(CLI::App& app, CommandLine& line, Values& values) {
  CLI::App* similar = app.add_subcommand("similar", "show the articles that are most like one");
  similar->add_option("ID", line.subject, "the article's id, as `query` shows it")->required();
  similar->add_flag("--json", line.wants_json,
                    "print the JSON that /api/v1/articles/ID/similar would answer");
  add_parameters(*similar, values, kSimilar);
  return similar;
}

CLI::App* add_matrix(CLI::App& app, CommandLine& line, Values& values) {
  CLI::App* matrix = app.add_subcommand("matrix", "count many queries by source, person, month ...");
  matrix
      ->add_option("FILE", line.subject, "a query a line; of NAME.csv the first column; - for standard input")
      ->required();
  matrix->add_option("--by", line.by, "source, person, country, language, month or year")->required();
  matrix->add_option("--format", line.format, "csv or ndjson (csv)");
  add_parameters(*matrix, values, kChoices);
  return matrix;
}

constexpr const char* kAlertExamples =
    "FILE has a search a line, NAME: PARAMETERS, as in the address of a page, which can be pasted:\n"
    "  # what our desk follows\n"
    "  troops: q=north korean troops&country=RU\n"
    "  storm:  http://127.0.0.1:8080/?q=%22storm+shadow%22\n\n"
    "Each line of the output is a JSON object: search, id, title, url, source, date, firstIndexed ...\n\n"
    "In a crontab, every ten minutes (cron mails what is printed):\n"
    "  */10 * * * *  dateline-server alert searches.txt --db articles.db --state searches.state";

CLI::App* add_alert(CLI::App& app, CommandLine& line) {
  CLI::App* alert = app.add_subcommand("alert", "print what is new for saved searches since the last run");
  alert->add_option("FILE", line.subject, "the searches, one a line; - for standard input")->required();
  alert->add_option("--state", line.state, "the file that remembers what was printed; made by the first run")
      ->required();
  alert->add_flag("--from-start", line.is_from_start,
                  "print what a search finds when it is new to the state, instead of taking it as seen");
  alert->footer(kAlertExamples);
  return alert;
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
  add_db(app, settings);
  add_settings(app, settings, kShared);
  app.add_flag("--show-config", shows_config, "print the settings and where each comes from");
  add_serve(app, settings);

  app.add_subcommand("serve", "serve the page and the JSON over HTTP (the default)");
  CLI::App* query = app.add_subcommand("query", "answer one search in the terminal");
  query->add_option("WORDS", words, "the query; put -- before one that begins with -");
  CLI::Option* json =
      query->add_flag("--json", line.wants_json, "print the JSON that /api/v1/search would answer");
  query
      ->add_option("--format", line.format,
                   "text, json, or all matches as csv or ndjson, as /api/v1/export has them (text)")
      ->excludes(json);
  query->add_flag_callback(
      "--explain", [&filters] { filters["explain"] = {"1"}; }, "say how each article's score came about");
  query->add_option("--color", settings["color"], "auto, always or never")
      ->expected(1)
      ->allow_extra_args(false);
  add_parameters(*query, filters, kHits);
  add_parameters(*query, filters, kChoices);
  const CLI::App* suggest = add_suggest(app, line, filters, words);
  const CLI::App* facet = add_facet(app, line, filters, words);
  const CLI::App* similar = add_similar(app, line, filters);
  const CLI::App* matrix = add_matrix(app, line, filters);
  const CLI::App* alert = add_alert(app, line);
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
    if (!values.empty()) line.flags[name] = join(values, name == "db" ? kBetweenDatabases : ",");
  }
  line.command = query->parsed()     ? Command::kQuery
                 : suggest->parsed() ? Command::kSuggest
                 : facet->parsed()   ? Command::kFacet
                 : similar->parsed() ? Command::kSimilar
                 : matrix->parsed()  ? Command::kMatrix
                 : alert->parsed()   ? Command::kAlert
                                     : Command::kServe;
  if (shows_config) line.command = Command::kShowConfig;
  const bool has_query = !similar->parsed() && !matrix->parsed() && !alert->parsed();
  if (has_query) line.parameters.emplace_back("q", join(words, " "));
  for (const auto& [name, values] : filters) {
    for (const std::string& value : values) line.parameters.emplace_back(name, value);
  }
  return line;
}

}  // namespace dateline
