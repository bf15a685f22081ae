#include "docker/manual/indexer_outline.h"

#include <algorithm>

#include "indexer/cli/help.h"

namespace dateline {
namespace {

// From "-n, --dry-run" or "    --db DB".
FlagOutline flag_outline(const HelpFlag& flag) {
  FlagOutline out;
  const std::size_t dashes = flag.name.find("--");
  const std::size_t space = flag.name.find(' ', dashes);
  out.long_name = flag.name.substr(dashes, space == std::string_view::npos ? space : space - dashes);
  if (space != std::string_view::npos) out.value = flag.name.substr(space + 1);
  if (flag.name.front() == '-') out.short_name = flag.name.substr(0, flag.name.find(','));
  out.text = flag.text;
  for (const std::string_view verb : flag.verbs) out.verbs.append(out.verbs.empty() ? "" : ", ").append(verb);
  return out;
}

VerbOutline& named_verb(std::vector<VerbOutline>& verbs, std::string_view name) {
  for (VerbOutline& verb : verbs) {
    if (verb.name == name) return verb;
  }
  return verbs.emplace_back(VerbOutline{std::string(name), {}, {}, ""});
}

}  // namespace

ProgramOutline indexer_outline() {
  ProgramOutline out;
  out.name = "dateline-indexer";
  out.summary = "make a folder of articles searchable";
  out.notes = help_notes();
  for (const VerbExample& example : help_examples()) {
    out.examples.push_back({out.name + " " + std::string(example.words), std::string(example.text)});
  }
  for (const HelpVerb& row : help_verbs()) {
    named_verb(out.verbs, row.verb).usages.push_back({std::string(row.operands), std::string(row.text)});
  }
  for (const HelpFlag& flag : help_flags()) {
    if (flag.verbs.empty()) out.flags.push_back(flag_outline(flag));
    for (const std::string_view verb : flag.verbs)
      named_verb(out.verbs, verb).flags.push_back(flag_outline(flag));
  }
  return out;
}

}  // namespace dateline
