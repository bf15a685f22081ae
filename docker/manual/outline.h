// Outline: what may be typed behind a program's name, as a value: the source of its manual page and of its
// completions. Made from the definition that the program itself parses by, so that they cannot differ.
#pragma once

#include <string>
#include <vector>

namespace dateline {

struct FlagOutline {
  std::string short_name;  // "-n"; "": none
  std::string long_name;   // "--dry-run"
  std::string value;       // "DIR"; "": it takes none
  std::string text;
  std::string verbs;  // "sync, add": the only ones it is for; "": those that list it
};

// One way to call a verb.
struct UsageOutline {
  std::string operands;  // "[PATH...]"
  std::string text;
};

struct VerbOutline {
  std::string name;
  std::vector<UsageOutline> usages;
  std::vector<FlagOutline> flags;  // its own, beside those of the program
  std::string notes;
};

struct ExampleOutline {
  std::string command;
  std::string text;
};

struct ProgramOutline {
  std::string name;
  std::string summary;  // behind the name, in the list of manual pages
  std::vector<ExampleOutline> examples;
  std::vector<VerbOutline> verbs;
  std::vector<FlagOutline> flags;  // for every verb, and without one
  std::string notes;               // paragraphs with empty lines between
};

}  // namespace dateline
