#include "docker/manual/completions.h"
#include "docker/manual/flag_values.h"

namespace dateline {
namespace {

// Inside single quotes, where `special` has a meaning of its own to _arguments or _describe.
std::string zsh_quoted(std::string_view text, std::string_view special) {
  std::string out;
  for (const char letter : text) {
    if (letter == '\'') {
      out += "'\\''";
      continue;
    }
    if (letter == '\\' || special.find(letter) != std::string_view::npos) out += '\\';
    out += letter;
  }
  return out;
}

std::string value_action(const FlagOutline& flag) {
  std::string name = ":" + flag.value + ":";
  switch (value_kind(flag)) {
    case ValueKind::kNone:
      return "";
    case ValueKind::kFolder:
      return name + "_files -/";
    case ValueKind::kFile:
      return name + "_files";
    case ValueKind::kWords: {
      std::string words;
      for (const std::string& word : listed_words(flag.text)) {
        words += (words.empty() ? "" : " ") + zsh_quoted(word, ":");
      }
      return name + "(" + words + ")";
    }
    case ValueKind::kOther:
      break;
  }
  return name;
}

std::string specs(const std::vector<FlagOutline>& flags, const std::string& indent) {
  std::string out;
  for (const FlagOutline& flag : flags) {
    const std::string rest = "[" + zsh_quoted(flag.text, "[]:") + "]" + value_action(flag) + "'\n";
    if (!flag.short_name.empty()) out.append(indent).append("'").append(flag.short_name).append(rest);
    out.append(indent).append("'*").append(flag.long_name).append(rest);
  }
  return out;
}

}  // namespace

std::string zsh_completion(const ProgramOutline& program) {
  std::string verbs;
  std::string branches;
  for (const VerbOutline& verb : program.verbs) {
    verbs += "  '" + verb.name + ":" + zsh_quoted(verb.usages.front().text, ":") + "'\n";
    bool has_paths = false;
    for (const UsageOutline& usage : verb.usages) has_paths = has_paths || takes_paths(usage.operands);
    branches += "      " + verb.name + ") flags+=(\n" + specs(verb.flags, "        ") +
                "        '*:operand:" + (has_paths ? "_files" : "") + "') ;;\n";
  }
  return "#compdef " + program.name +
         "\n# Completion in zsh; made from the program's own definition.\n"
         "local curcontext=$curcontext state line\nlocal -a verbs flags\n"
         "verbs=(\n" +
         verbs + ")\nflags=(\n" + specs(program.flags, "  ") +
         ")\n"
         "_arguments -C $flags '1: :->verb' '*:: :->rest'\n"
         "case $state in\n"
         "  verb) _describe -t commands command verbs; _files ;;\n"
         "  rest)\n    case $line[1] in\n" +
         branches + "    esac\n    _arguments $flags ;;\nesac\n";
}

}  // namespace dateline
