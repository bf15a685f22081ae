#include "indexer/cli/help.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::string_view kProgram = "dateline-indexer";
constexpr std::size_t kWidth = 112;

// Breaks `text` into lines that begin at `column`, the first where the line stands by now.
void put_wrapped(std::string& out, std::string_view text, std::size_t column) {
  std::size_t at = column;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (at > column && at + 1 + end > kWidth) {
      out += "\n" + std::string(column, ' ');
      at = column;
    } else if (at > column) {
      out += ' ';
      ++at;
    }
    out += text.substr(0, end);
    at += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out += '\n';
}

void put_row(std::string& out, std::string_view name, std::string_view text, std::size_t column) {
  out += name;
  if (name.size() + 2 > column) out += "\n" + std::string(column, ' ');
  if (name.size() + 2 <= column) out += std::string(column - name.size(), ' ');
  put_wrapped(out, text, column);
}

void put_examples(std::string& out, std::string_view verb) {
  constexpr std::size_t kColumn = 51;
  out += "Examples:\n";
  for (const VerbExample& example : help_examples()) {
    if (!verb.empty() && example.verb != verb) continue;
    put_row(out, "  " + std::string(kProgram) + " " + std::string(example.words), example.text, kColumn);
  }
}

void put_verbs(std::string& out, std::string_view verb) {
  constexpr std::size_t kColumn = 22;
  for (const HelpVerb& known : help_verbs()) {
    if (!verb.empty() && known.verb != verb) continue;
    put_row(
        out,
        "  " + std::string(known.verb) + (known.operands.empty() ? "" : " ") + std::string(known.operands),
        known.text, kColumn);
  }
}

void put_flags(std::string& out, std::string_view verb) {
  constexpr std::size_t kColumn = 30;
  out += "\nOptions:\n";
  for (const HelpFlag& flag : help_flags()) {
    const auto& verbs = flag.verbs;
    const bool is_for_verb =
        verb.empty() || verbs.empty() || std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
    if (is_for_verb) put_row(out, "  " + std::string(flag.name), flag.text, kColumn);
  }
}

constexpr std::string_view kSettings =
    "\nEach setting is taken from its flag, else DATELINE_NAME (DATELINE_DEFAULT_COUNTRY), else "
    "./dateline.toml\n"
    "(at the top or in [indexer]), else the default.\n";
constexpr std::string_view kFiles =
    "\nFiles read: .txt .text .md .markdown .html .htm .xhtml .json .ndjson .jsonl .xml .rss .atom .pdf\n"
    "            .warc .warc.gz; NAME.meta.yaml beside NAME overrides what the file says of itself\n";
constexpr std::string_view kExitCodes =
    "\nExit codes: 0 done, 1 failure, 2 usage, 3 some files failed, 75 another writer is at work,\n"
    "130 and 143 ended by Ctrl-C or a termination signal (what was done is kept; a second one ends at "
    "once).\n";

}  // namespace

std::string help_notes() {
  return std::string(kSettings).append(kFiles).append(kExitCodes).substr(1);
}

std::string help_text() {
  std::string out = std::string(kProgram) + ": makes a folder of articles searchable.\n\n";
  put_examples(out, "");
  out += "\nUsage: " + std::string(kProgram) + " [VERB] [OPTIONS] [PATH...]\n\nVerbs (each has a --help):\n";
  put_verbs(out, "");
  put_flags(out, "");
  return out + "\n" + help_notes();
}

std::string help_text(std::string_view verb) {
  std::string out;
  put_examples(out, verb);
  out += "\nUsage:\n";
  put_verbs(out, verb);
  put_flags(out, verb);
  return out.append(kSettings).append(kExitCodes);
}

}  // namespace dateline
