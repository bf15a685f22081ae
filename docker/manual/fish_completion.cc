#include "docker/manual/completions.h"
#include "docker/manual/flag_values.h"

namespace dateline {
namespace {

std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char letter : text) {
    if (letter == '\'' || letter == '\\') out += '\\';
    out += letter;
  }
  return out + "'";
}

std::string value_options(const FlagOutline& flag) {
  switch (value_kind(flag)) {
    case ValueKind::kNone:
      return "";
    case ValueKind::kFolder:
      return " -x -a '(__fish_complete_directories)'";
    case ValueKind::kFile:
      return " -r -F";
    case ValueKind::kWords: {
      std::string words;
      for (const std::string& word : listed_words(flag.text)) words += (words.empty() ? "" : " ") + word;
      return " -x -a " + fish_quoted(words);
    }
    case ValueKind::kOther:
      break;
  }
  return " -x";
}

void put_completions(std::string& out, const std::string& begin, const std::vector<FlagOutline>& flags) {
  for (const FlagOutline& flag : flags) {
    out += begin;
    if (!flag.short_name.empty()) out += " -s " + flag.short_name.substr(1);
    out += " -l " + flag.long_name.substr(2) + value_options(flag) + " -d " + fish_quoted(flag.text) + "\n";
  }
}

}  // namespace

std::string fish_completion(const ProgramOutline& program) {
  const std::string begin = "complete -c " + program.name;
  std::string out = "# Completion in fish; made from the program's own definition.\n" + begin + " -f\n";
  put_completions(out, begin, program.flags);
  for (const VerbOutline& verb : program.verbs) {
    out += begin + " -n __fish_use_subcommand -a " + verb.name + " -d " +
           fish_quoted(verb.usages.front().text) + "\n";
    const std::string behind = begin + " -n '__fish_seen_subcommand_from " + verb.name + "'";
    put_completions(out, behind, verb.flags);
    for (const UsageOutline& usage : verb.usages) {
      if (!takes_paths(usage.operands)) continue;
      out += behind + " -F\n";
      break;
    }
  }
  return out;
}

}  // namespace dateline
