#include "docker/manual/completions.h"
#include "docker/manual/flag_values.h"

namespace dateline {
namespace {

void put_names(std::string& out, const std::vector<FlagOutline>& flags) {
  for (const FlagOutline& flag : flags) {
    for (const std::string& name : {flag.short_name, flag.long_name}) {
      if (!name.empty()) out += (out.empty() ? "" : " ") + name;
    }
  }
}

std::string reply(const std::string& words) {
  return "mapfile -t COMPREPLY < <(compgen " + words + " -- \"$word\")";
}

// One branch of `case $previous`: what the value of a flag may be.
void put_values(std::string& out, const std::vector<FlagOutline>& flags, const std::string& verb) {
  for (const FlagOutline& flag : flags) {
    std::string action;
    switch (value_kind(flag)) {
      case ValueKind::kNone:
        continue;
      case ValueKind::kFolder:
        action = reply("-d") + "; ";
        break;
      case ValueKind::kFile:
        action = reply("-f") + "; ";
        break;
      case ValueKind::kWords: {
        std::string words;
        for (const std::string& word : listed_words(flag.text)) words += (words.empty() ? "" : " ") + word;
        action = reply("-W '" + words + "'") + "; ";
        break;
      }
      case ValueKind::kOther:
        break;
    }
    out.append("    ").append(verb).append(":").append(flag.long_name);
    out.append(") ").append(action).append("return ;;\n");
  }
}

}  // namespace

std::string bash_completion(const ProgramOutline& program) {
  std::string common;
  put_names(common, program.flags);
  std::string verbs;
  std::string flags;
  std::string values;
  std::string paths;
  for (const VerbOutline& verb : program.verbs) {
    verbs += (verbs.empty() ? "" : " ") + verb.name;
    std::string own;
    put_names(own, verb.flags);
    if (!own.empty()) flags += "    " + verb.name + ") flags+=' " + own + "' ;;\n";
    put_values(values, verb.flags, verb.name);
    for (const UsageOutline& usage : verb.usages) {
      if (takes_paths(usage.operands) && !paths.ends_with("|" + verb.name)) paths += "|" + verb.name;
    }
  }
  put_values(values, program.flags, "*");
  std::string function = "_" + program.name;
  for (char& letter : function) letter = letter == '-' ? '_' : letter;
  return "# Completion of " + program.name + " in bash; made from the program's own definition.\n" +
         function +
         "() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb='' one\n"
         "  local verbs='" +
         verbs + "' flags='" + common +
         "'\n"
         "  for one in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
         "    if [[ \" $verbs \" == *\" $one \"* ]]; then verb=$one; break; fi\n"
         "  done\n"
         "  COMPREPLY=()\n"
         "  case $verb in\n" +
         flags +
         "  esac\n"
         "  case $verb:$previous in\n" +
         values +
         "  esac\n"
         "  if [[ $word == -* ]]; then\n    " +
         reply("-W \"$flags\"") +
         "\n"
         "  elif [[ -z $verb ]]; then\n    " +
         reply("-f -W \"$verbs\"") + "\n" +
         (paths.empty()
              ? ""
              : "  elif [[ $verb == @(" + paths.substr(1) + ") ]]; then\n    " + reply("-f") + "\n") +
         "  fi\n}\ncomplete -o filenames -F " + function + " " + program.name + "\n";
}

}  // namespace dateline
