#include "docker/manual/server_outline.h"

#include <CLI/CLI.hpp>
#include <sstream>

#include "server/cli/command_line.h"

namespace dateline {
namespace {

std::vector<FlagOutline> flag_outlines(const CLI::App& app) {
  std::vector<FlagOutline> out;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_lnames().empty()) continue;  // an operand
    FlagOutline flag;
    flag.long_name = "--" + option->get_lnames().front();
    if (!option->get_snames().empty()) flag.short_name = "-" + option->get_snames().front();
    if (option->get_items_expected_max() > 0) flag.value = option->get_type_name();
    flag.text = option->get_description();
    if (option->get_required()) flag.text += " (required)";
    out.push_back(std::move(flag));
  }
  return out;
}

std::string operands_of(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_lnames().empty()) continue;
    std::string name = option->get_name(true);
    if (option->get_items_expected_max() > 1) name += "...";
    if (!option->get_required()) name.insert(0, "[").append("]");
    out.append(out.empty() ? "" : " ").append(name);
  }
  return out;
}

// The lines of the description that are examples: "  COMMAND   what it does".
std::vector<ExampleOutline> example_outlines(const std::string& description) {
  std::vector<ExampleOutline> out;
  std::istringstream lines(description);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("  ")) continue;
    line.erase(0, 2);
    const std::size_t gap = line.find("   ");
    const std::size_t text = gap == std::string::npos ? gap : line.find_first_not_of(' ', gap);
    out.push_back({line.substr(0, gap), text == std::string::npos ? "" : line.substr(text)});
  }
  return out;
}

ProgramOutline outline_of(const CLI::App& app) {
  ProgramOutline out;
  out.name = app.get_name();
  out.summary = "search articles that dateline-indexer has indexed";
  out.examples = example_outlines(app.get_description());
  out.flags = flag_outlines(app);
  out.notes = app.get_footer();
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    VerbOutline verb{command->get_name(), {{operands_of(*command), command->get_description()}}, {}, ""};
    for (FlagOutline& flag : flag_outlines(*command)) {
      if (flag.long_name != "--help") verb.flags.push_back(std::move(flag));
    }
    verb.notes = command->get_footer();
    out.verbs.push_back(std::move(verb));
  }
  return out;
}

}  // namespace

ProgramOutline server_outline() {
  ProgramOutline out;
  describe_command_line([&out](const CLI::App& app) { out = outline_of(app); });
  return out;
}

}  // namespace dateline
