#include "docker/manual/manual_page.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "docker/manual/roff.h"

namespace dateline {
namespace {

constexpr std::string_view kExitCodes = "Exit codes: ";
constexpr std::string_view kParagraph = ".PP\n";
constexpr std::string_view kOther[] = {"dateline-indexer", "dateline-server"};

std::string capital(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
  return name;
}

void put_flag(std::string& out, const FlagOutline& flag) {
  out += ".TP\n";
  if (!flag.short_name.empty()) out += roff_bold(flag.short_name) + ", ";
  out += roff_bold(flag.long_name);
  if (!flag.value.empty()) out += " " + roff_italic(flag.value);
  out += "\n" + roff_text(flag.text);
  if (!flag.verbs.empty()) out += "\n[" + roff_text(flag.verbs) + "]";
  out += "\n";
}

// Text that has its own lines: paragraphs stay such, indented lines stay lines.
std::string paragraphs(const std::string& text) {
  std::string out;
  bool is_example = false;
  bool is_between = true;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const bool is_indented = line.starts_with("  ");
    if (is_example && !is_indented) out += ".EE\n";
    if (!line.empty() && (is_between || (is_example && !is_indented))) out += ".PP\n";
    if (is_indented && !is_example) out += ".EX\n";
    if (!line.empty()) out += roff_text(line) + "\n";
    is_example = is_indented;
    is_between = line.empty();
  }
  return is_example ? out + ".EE\n" : out;
}

// Headings bring their own distance.
void put_section(std::string& out, const std::string& title, std::string_view roff) {
  if (roff.starts_with(kParagraph)) roff.remove_prefix(kParagraph.size());
  out += ".SH " + title + "\n";
  out += roff;
}

void put_verbs(std::string& out, const ProgramOutline& program) {
  out += ".SH COMMANDS\n";
  for (const VerbOutline& verb : program.verbs) {
    for (const UsageOutline& usage : verb.usages) {
      out += ".TP\n" + roff_bold(verb.name);
      if (!usage.operands.empty()) out += " " + roff_italic(usage.operands);
      out += "\n" + roff_text(usage.text) + "\n";
    }
  }
}

void put_flags(std::string& out, const ProgramOutline& program) {
  out += ".SH OPTIONS\n";
  std::set<std::string> put;
  for (const VerbOutline& verb : program.verbs) {
    for (const FlagOutline& flag : verb.flags) {
      if (!flag.verbs.empty() && put.insert(flag.long_name).second) put_flag(out, flag);
    }
  }
  for (const FlagOutline& flag : program.flags) put_flag(out, flag);
  for (const VerbOutline& verb : program.verbs) {
    const bool has_own = std::any_of(verb.flags.begin(), verb.flags.end(),
                                     [](const FlagOutline& flag) { return flag.verbs.empty(); });
    if (!has_own) continue;
    out += ".SS " + roff_quoted("Options of " + verb.name) + "\n";
    for (const FlagOutline& flag : verb.flags) {
      if (flag.verbs.empty()) put_flag(out, flag);
    }
    out += paragraphs(verb.notes);
  }
}

void put_examples(std::string& out, const ProgramOutline& program) {
  out += ".SH EXAMPLES\n";
  for (const ExampleOutline& example : program.examples) {
    out += ".TP\n" + roff_bold(example.command) + "\n" + roff_text(example.text) + "\n";
  }
}

// The notes, those on exit codes apart, as manual pages have them.
void put_notes(std::string& out, const ProgramOutline& program) {
  const std::size_t codes = program.notes.find(kExitCodes);
  put_section(out, "SETTINGS", paragraphs(program.notes.substr(0, codes)));
  if (codes != std::string::npos) {
    put_section(out, "EXIT STATUS", paragraphs(program.notes.substr(codes + kExitCodes.size())));
  }
}

}  // namespace

std::string manual_page(const ProgramOutline& program, const ManualEdition& edition) {
  std::string out = ".\\\" Made from the program's own definition.\n.TH " +
                    roff_quoted(capital(program.name)) + " 1 " + edition.date + " " +
                    roff_quoted("Dateline " + edition.version) + "\n";
  out += ".SH NAME\n" + roff_text(program.name) + " \\- " + roff_text(program.summary) + "\n";
  out += ".SH SYNOPSIS\n" + roff_bold(program.name) + " [" + roff_italic("COMMAND") + "] [" +
         roff_italic("OPTIONS") + "] [" + roff_italic("OPERANDS") + "]\n";
  put_verbs(out, program);
  put_flags(out, program);
  for (const ManualSection& section : edition.sections) {
    put_section(out, roff_quoted(section.title), section.roff);
  }
  put_examples(out, program);
  put_notes(out, program);
  out += ".SH SEE ALSO\n";
  for (const std::string_view other : kOther) {
    if (other != program.name) out += roff_bold(other) + "(1)\n";
  }
  return out;
}

}  // namespace dateline
