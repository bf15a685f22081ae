// Help: what --help prints: of the program, and of one verb alone, made from the tables of help_table.cc.
// Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct VerbExample {
  std::string_view verb;
  std::string_view words;  // behind the program's name
  std::string_view text;
};

struct HelpVerb {
  std::string_view verb;
  std::string_view operands;
  std::string_view text;
};

struct HelpFlag {
  std::string_view name;  // "-n, --dry-run"
  std::string_view text;
  std::vector<std::string_view> verbs;  // empty: all
};

const std::vector<VerbExample>& help_examples();
const std::vector<HelpVerb>& help_verbs();
const std::vector<HelpFlag>& help_flags();

// What stands below the options of the program's help: paragraphs on settings, files and exit codes.
std::string help_notes();
// All of it, examples first.
std::string help_text();
// What concerns one verb, examples first.
std::string help_text(std::string_view verb);

}  // namespace dateline
