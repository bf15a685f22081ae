#include "server/cli/one_shot_commands.h"

#include <CLI/CLI.hpp>

namespace dateline {
namespace {

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

// As they are typed.
constexpr std::pair<const char*, Command> kCommands[] = {
    {"query", Command::kQuery},     {"suggest", Command::kSuggest}, {"facet", Command::kFacet},
    {"similar", Command::kSimilar}, {"matrix", Command::kMatrix},   {"alert", Command::kAlert},
};

template <std::size_t Size>
void add_parameters(CLI::App& command, FlagValues& values, const UrlOption (&table)[Size]) {
  for (const UrlOption& option : table) {
    command.add_option(option.flag, values[option.parameter], option.help)
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
  }
}

void add_query(CLI::App& app, TypedWords& typed) {
  CLI::App* query = app.add_subcommand("query", "answer one search in the terminal");
  query->add_option("WORDS", typed.words, "the query; put -- before one that begins with -");
  CLI::Option* json =
      query->add_flag("--json", typed.line.wants_json, "print the JSON that /api/v1/search would answer");
  query
      ->add_option("--format", typed.line.format,
                   "text, json, or all matches as csv or ndjson, as /api/v1/export has them (text)")
      ->excludes(json);
  query->add_flag_callback(
      "--explain", [&typed] { typed.parameters["explain"] = {"1"}; },
      "say how each article's score came about");
  query->add_option("--color", typed.settings["color"], "auto, always or never (auto)")
      ->expected(1)
      ->allow_extra_args(false);
  add_parameters(*query, typed.parameters, kHits);
  add_parameters(*query, typed.parameters, kChoices);
}

void add_suggest(CLI::App& app, TypedWords& typed) {
  CLI::App* suggest = app.add_subcommand("suggest", "complete a text: words, names and titles of the index");
  suggest->add_option("TEXT", typed.words, "what was typed so far");
  suggest->add_flag("--json", typed.line.wants_json, "print the JSON that /api/v1/suggest would answer");
  add_parameters(*suggest, typed.parameters, kSuggest);
}

// `facet` and `similar`: like `query`, but about one thing that is named first.
void add_facet(CLI::App& app, TypedWords& typed) {
  CLI::App* facet = app.add_subcommand("facet", "list the values of a facet over a search, with counts");
  facet->add_option("NAME", typed.line.subject, "source, person, country or language")->required();
  facet->add_option("WORDS", typed.words, "the query; put -- before one that begins with -");
  facet->add_flag("--json", typed.line.wants_json, "print the JSON that /api/v1/facets/NAME would answer");
  add_parameters(*facet, typed.parameters, kListing);
  add_parameters(*facet, typed.parameters, kChoices);
}

void add_similar(CLI::App& app, TypedWords& typed) {
  CLI::App* similar = app.add_subcommand("similar", "show the articles that are most like one");
  similar->add_option("ID", typed.line.subject, "the article's id, as `query` shows it")->required();
  similar->add_flag("--json", typed.line.wants_json,
                    "print the JSON that /api/v1/articles/ID/similar would answer");
  add_parameters(*similar, typed.parameters, kSimilar);
}

void add_matrix(CLI::App& app, TypedWords& typed) {
  CLI::App* matrix = app.add_subcommand("matrix", "count many queries by source, person, month ...");
  matrix
      ->add_option("FILE", typed.line.subject,
                   "a query a line; of NAME.csv the first column; - for standard input")
      ->required();
  matrix->add_option("--by", typed.line.by, "source, person, country, language, month or year")->required();
  matrix->add_option("--format", typed.line.format, "csv or ndjson (csv)");
  add_parameters(*matrix, typed.parameters, kChoices);
}

constexpr const char* kAlertExamples =
    "FILE has a search a line, NAME: PARAMETERS, as in the address of a page, which can be pasted:\n"
    "  # what our desk follows\n"
    "  troops: q=north korean troops&country=RU\n"
    "  storm:  http://127.0.0.1:8080/?q=%22storm+shadow%22\n\n"
    "Each line of the output is a JSON object: search, id, title, url, source, date, firstIndexed ...\n\n"
    "In a crontab, every ten minutes (cron mails what is printed):\n"
    "  */10 * * * *  dateline-server alert searches.txt --db articles.db --state searches.state";

void add_alert(CLI::App& app, TypedWords& typed) {
  CLI::App* alert = app.add_subcommand("alert", "print what is new for saved searches since the last run");
  alert->add_option("FILE", typed.line.subject, "the searches, one a line; - for standard input")->required();
  alert
      ->add_option("--state", typed.line.state,
                   "the file that remembers what was printed; made by the first run")
      ->required();
  alert->add_flag("--from-start", typed.line.is_from_start,
                  "print what a search finds when it is new to the state, instead of taking it as seen");
  alert->footer(kAlertExamples);
}

}  // namespace

void add_one_shot_commands(CLI::App& app, TypedWords& typed) {
  add_query(app, typed);
  add_suggest(app, typed);
  add_facet(app, typed);
  add_similar(app, typed);
  add_matrix(app, typed);
  add_alert(app, typed);
}

std::optional<Command> one_shot_command(const CLI::App& app) {
  for (const auto& [name, command] : kCommands) {
    if (app.got_subcommand(name)) return command;
  }
  return std::nullopt;
}

}  // namespace dateline
