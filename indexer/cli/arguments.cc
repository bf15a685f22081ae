#include "indexer/cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "indexer/base/utf8.h"
#include "indexer/cli/help.h"
#include "indexer/cli/nearest.h"

namespace dateline {
namespace {

struct VerbName {
  Verb verb;
  const char* name;
};

constexpr std::array<VerbName, 10> kVerbs{{{Verb::kSync, "sync"},
                                           {Verb::kAdd, "add"},
                                           {Verb::kWatch, "watch"},
                                           {Verb::kRebuild, "rebuild"},
                                           {Verb::kInspect, "inspect"},
                                           {Verb::kLint, "lint"},
                                           {Verb::kRemove, "remove"},
                                           {Verb::kStatus, "status"},
                                           {Verb::kVerify, "verify"},
                                           {Verb::kAuthority, "authority"}}};

// "--quiet" and what it is called in settings; a flag that takes no value.
struct Switch {
  const char* flag;
  const char* name;
};

constexpr std::array<Switch, 5> kSettingSwitches{{{"--allow-shrink", "allow-shrink"},
                                                  {"--strict", "strict"},
                                                  {"-q,--quiet", "quiet"},
                                                  {"-v,--verbose", "verbose"},
                                                  {"--json", "json"}}};
constexpr std::array<Switch, 3> kOnceSwitches{
    {{"-n,--dry-run", "dry-run"}, {"--show-config", "show-config"}, {"--version", "version"}}};
constexpr std::array<const char*, 8> kValued{"db",     "authority", "default-country", "wait",
                                             "rescan", "color",     "workers",         "memory"};

EarlyExit usage_error(const std::string& reason) {
  return {2, "", "dateline-indexer: " + printable(reason) + "; see dateline-indexer --help\n"};
}

std::vector<std::string> verb_names() {
  std::vector<std::string> names;
  names.reserve(kVerbs.size());
  for (const VerbName& verb : kVerbs) names.emplace_back(verb.name);
  return names;
}

// "--dry-run" for "-n,--dry-run".
std::string long_flag(const std::string& flag) {
  return flag.substr(flag.find("--"));
}

std::vector<std::string> flag_names() {
  std::vector<std::string> names{"--root", "--limit", "--help"};
  for (const char* name : kValued) names.push_back(std::string("--") + name);
  for (const Switch& item : kSettingSwitches) names.push_back(long_flag(item.flag));
  for (const Switch& item : kOnceSwitches) names.push_back(long_flag(item.flag));
  return names;
}

// What is wrong with a flag that is none, and which was meant; "" when all are known.
std::string flag_fault(const std::vector<std::string>& words) {
  const std::vector<std::string> known = flag_names();
  for (const std::string& word : words) {
    if (word == "--") break;
    if (!word.starts_with("--")) continue;
    const std::string name = word.substr(0, word.find('='));
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const auto meant = nearest(name, known);
    return "there is no flag " + name + (meant ? "; did you mean " + *meant + "?" : "");
  }
  return "";
}

// The help of the verb that stands in the words, else all of it.
std::string help_for(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    for (const VerbName& verb : kVerbs) {
      if (word == verb.name) return help_text(word);
    }
  }
  return help_text();
}

std::string authority_fault(const std::vector<std::string>& operands) {
  const std::string what = operands.empty() ? "" : operands.front();
  if (what == "check") return operands.size() < 3 ? "" : "authority check: want one DIR at most";
  if (what == "suggest") {
    return operands.size() == 1 ? "" : "authority suggest: want no operands, got '" + operands[1] + "'";
  }
  return "authority: want check [DIR] or suggest, got " + (what.empty() ? "nothing" : "'" + what + "'");
}

bool is_given(const std::vector<std::string>& operands) {
  return std::find(operands.begin(), operands.end(), "-") != operands.end();
}

std::string add_fault(const std::vector<std::string>& operands) {
  if (operands.empty()) return "add: want FILE... or -, got nothing";
  return is_given(operands) && operands.size() > 1 ? "add: want - alone, or FILE..." : "";
}

// What is wrong with the operands of a verb; "" when nothing is.
std::string operand_fault(const Arguments& arguments) {
  if (arguments.switches.at("dry-run") > 0 && arguments.verb != Verb::kSync)
    return "--dry-run: only for sync";
  if (std::find(arguments.operands.begin(), arguments.operands.end(), "") != arguments.operands.end())
    return "want a name, got ''";
  const std::size_t count = arguments.operands.size();
  switch (arguments.verb) {
    case Verb::kAdd:
      return add_fault(arguments.operands);
    case Verb::kSync:
    case Verb::kWatch:
    case Verb::kLint:
      return is_given(arguments.operands) ? "standard input is for add: dateline-indexer add -" : "";
    case Verb::kInspect:
      return count == 1 ? "" : "inspect: want one FILE, got " + std::to_string(count);
    case Verb::kRemove:
      return count > 0 || !arguments.root.empty() ? "" : "remove: want ID... or --root PATH, got nothing";
    case Verb::kAuthority:
      return authority_fault(arguments.operands);
    case Verb::kRebuild:
    case Verb::kStatus:
    case Verb::kVerify:
      break;
  }
  return count == 0 ? "" : "want no operands for this verb, got '" + arguments.operands.front() + "'";
}

}  // namespace

std::string meant_verb(const std::string& word) {
  return nearest(word, verb_names()).value_or("");
}

std::variant<Arguments, EarlyExit> parse_arguments(std::vector<std::string> words) {
  CLI::App app("dateline-indexer");
  app.set_help_flag("-h,--help");
  app.require_subcommand(0, 1);
  app.fallthrough();
  Arguments arguments;
  std::map<std::string, std::string> values;
  for (const char* name : kValued) app.add_option(std::string("--") + name, values[name]);
  for (const Switch& item : kSettingSwitches) app.add_flag(item.flag);
  for (const Switch& item : kOnceSwitches) app.add_flag(item.flag);
  app.add_option("--root", arguments.root);
  app.add_option("--limit", arguments.limit);
  app.add_option("operands", arguments.operands);
  for (const VerbName& verb : kVerbs) {
    CLI::App* sub = app.add_subcommand(verb.name);
    sub->set_help_flag("-h,--help");
    sub->add_option("operands", arguments.operands);
  }
  const std::vector<std::string> as_typed = words;
  if (const std::string fault = flag_fault(words); !fault.empty()) return usage_error(fault);
  try {
    // CLI11 takes the words from the back.
    std::reverse(words.begin(), words.end());
    app.parse(words);
  } catch (const CLI::CallForHelp&) {
    return EarlyExit{0, help_for(as_typed), ""};
  } catch (const CLI::ParseError& error) {
    return usage_error(error.what());
  }
  if (app.count("--version") > 0) return EarlyExit{0, "dateline-indexer " DATELINE_VERSION "\n", ""};
  for (const VerbName& verb : kVerbs) {
    if (app.got_subcommand(verb.name)) arguments.verb = verb.verb;
  }
  for (const char* name : kValued) {
    if (app.count(std::string("--") + name) > 0) arguments.flags[name] = values[name];
  }
  for (const Switch& item : kSettingSwitches) {
    if (app.count(std::string("--") + item.name) > 0) arguments.flags[item.name] = "true";
  }
  for (const Switch& item : kOnceSwitches) {
    arguments.switches[item.name] = static_cast<int>(app.count(std::string("--") + item.name));
  }
  arguments.is_verb_told = !app.get_subcommands().empty();
  if (!arguments.root.empty() && arguments.verb != Verb::kRemove)
    return usage_error("--root: only for remove");
  const bool is_suggest = arguments.verb == Verb::kAuthority && !arguments.operands.empty() &&
                          arguments.operands.front() == "suggest";
  if (!arguments.limit.empty() && !is_suggest) return usage_error("--limit: only for authority suggest");
  if (arguments.switches["show-config"] > 0) return arguments;
  if (const std::string fault = operand_fault(arguments); !fault.empty()) return usage_error(fault);
  return arguments;
}

}  // namespace dateline
