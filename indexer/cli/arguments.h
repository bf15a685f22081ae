// Arguments: the command line as it was typed: the verb, its operands, and the flags that were given. Parsing
// only; what a flag's value means, and who wins over dateline.toml, is decided later (options.h).
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace dateline {

enum class Verb { kSync, kAdd, kWatch, kRebuild, kInspect, kLint, kRemove, kStatus, kVerify, kAuthority };

struct Arguments {
  Verb verb = Verb::kSync;
  bool is_verb_told = false;
  std::vector<std::string> operands;
  std::map<std::string, std::string> flags;  // setting name to value; flags without a value are "true"
  std::string root;                          // remove --root
  std::string limit;                         // authority suggest --limit, as typed
  std::map<std::string, int> switches;       // "dry-run", "show-config": given or not
};

// The program's work ends with the command line: help, version, or a usage error.
struct EarlyExit {
  int code = 0;
  std::string out;
  std::string err;
};

// The verb that a word was meant to be; "" when it is like none.
std::string meant_verb(const std::string& word);

// `words` without the program's name.
std::variant<Arguments, EarlyExit> parse_arguments(std::vector<std::string> words);

}  // namespace dateline
