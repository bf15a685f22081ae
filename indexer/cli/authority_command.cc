#include <nlohmann/json.hpp>

#include "indexer/authority/authority_check.h"
#include "indexer/base/settings.h"
#include "indexer/base/utf8.h"
#include "indexer/cli/authority_choice.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/number_text.h"
#include "indexer/cli/person_entry.h"
#include "indexer/index/index_status.h"
#include "indexer/index/person_suggestions.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kDefaultLimit = 50;
constexpr long long kMostSuggested = 100000;

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

// "'Johnson': boris-johnson, mike-johnson".
std::string shared_text(const SharedName& shared) {
  std::string text = std::string(spec(shared.facet).name) + ": '" + printable(shared.name) + "' means";
  for (std::size_t i = 0; i < shared.ids.size(); ++i)
    text += (i == 0 ? " " : ", ") + printable(shared.ids[i]);
  return text;
}

void print_json(Console& console, const AuthorityCheck& check) {
  Json object{{"sound", check.is_sound()},
              {"persons", check.persons},
              {"person_names", check.person_names},
              {"blocks", check.blocks},
              {"countries", check.countries},
              {"country_names", check.country_names},
              {"sources", check.sources},
              {"source_names", check.source_names},
              {"errors", check.errors},
              {"shared", Json::array()}};
  for (const SharedName& shared : check.shared) {
    object["shared"].push_back({{"facet", spec(shared.facet).name},
                                {"name", shared.name},
                                {"ids", shared.ids},
                                {"fault", shared.is_fault}});
  }
  console.answer(dumped(object));
}

void print_text(Console& console, const AuthorityCheck& check) {
  for (const std::string& error : check.errors) console.say(Message::kError, error);
  for (const SharedName& shared : check.shared) {
    if (shared.is_fault) {
      console.say(Message::kError, shared_text(shared) + "; want one of them, or a context for each");
    } else {
      console.result(shared_text(shared) + ", by what stands around it");
    }
  }
  console.result(grouped(check.persons) + " persons with " + grouped(check.person_names) + " names, " +
                 grouped(check.blocks) + " blocked phrases");
  console.result(grouped(check.countries) + " countries with " + grouped(check.country_names) + " names");
  console.result(grouped(check.sources) + " sources with " + grouped(check.source_names) + " names");
}

int check_files(const CommandContext& context) {
  std::filesystem::path folder;
  if (context.arguments.operands.size() > 1) {
    folder = context.arguments.operands[1];
  } else if (!context.options.authority.empty()) {
    folder = context.options.authority;
  } else {
    const auto remembered = remembered_options(context.options.db);
    if (const auto last = remembered.find("authority"); last != remembered.end()) folder = last->second;
  }
  if (folder.empty()) {
    return fail(context,
                make_error("authority", "want a DIR: the index remembers none, and --authority gives none"));
  }
  const AuthorityCheck check = check_authority(folder);
  if (context.console.is_json()) {
    print_json(context.console, check);
  } else {
    print_text(context.console, check);
  }
  return check.is_sound() ? kDone : kFailure;
}

void print_json(Console& console, const PersonSuggestion& person, const std::string& entry) {
  Json spellings = Json::array();
  for (const Spelling& spelling : person.spellings) {
    spellings.push_back({{"text", spelling.text}, {"articles", spelling.articles}});
  }
  console.answer(dumped({{"name", person.name},
                         {"articles", person.articles},
                         {"spellings", spellings},
                         {"entry", Json::parse(entry)}}));
}

int suggest(const CommandContext& context) {
  std::size_t limit = kDefaultLimit;
  if (!context.arguments.limit.empty()) {
    const auto told = parse_whole("limit", context.arguments.limit, 1, kMostSuggested);
    if (!told) {
      context.console.say(Message::kError, told.error().message);
      return kUsage;
    }
    limit = static_cast<std::size_t>(*told);
  }
  const auto choice = choose_authority(context.options, remembered_options(context.options.db), "");
  if (!choice) return fail(context, choice.error());
  const auto persons = suggest_persons(context.options.db, choice->authority, limit);
  if (!persons) return fail(context, persons.error());
  PersonEntries entries(choice->authority);
  for (std::size_t i = 0; i < persons->size(); ++i) {
    const std::string entry = entries.entry((*persons)[i]);
    if (context.console.is_json()) {
      print_json(context.console, (*persons)[i], entry);
    } else {
      context.console.answer(printable(entry) + (i + 1 < persons->size() ? ",\n" : "\n"));
    }
  }
  if (persons->empty()) context.console.say(Message::kNotice, "the files have every person of the index");
  return kDone;
}

}  // namespace

int authority_command(const CommandContext& context) {
  return context.arguments.operands.front() == "check" ? check_files(context) : suggest(context);
}

}  // namespace dateline
