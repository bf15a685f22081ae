#include "server/cli/program.h"

#include <exception>
#include <iostream>

#include "indexer/base/utf8.h"
#include "server/cli/alert_command.h"
#include "server/cli/command_line.h"
#include "server/cli/facet_command.h"
#include "server/cli/logging.h"
#include "server/cli/matrix_command.h"
#include "server/cli/messages.h"
#include "server/cli/query_command.h"
#include "server/cli/serve_command.h"
#include "server/cli/server_settings.h"
#include "server/cli/similar_command.h"
#include "server/cli/suggest_command.h"

namespace dateline {
namespace {

int run(const CommandLine& line) {
  const auto sources = read_setting_sources("server", line.flags);
  if (!sources) return fail(sources.error(), 2);
  const auto resolved = resolve_settings(server_setting_specs(), *sources);
  if (!resolved) return fail(resolved.error(), 2);
  if (line.command == Command::kShowConfig) {
    std::cout << resolved->describe();
    return 0;
  }
  const auto settings = check_settings(*resolved);
  if (!settings) return fail(settings.error(), 2);
  set_up_logging(settings->log);
  switch (line.command) {
    case Command::kQuery:
      return query_command(*settings, line);
    case Command::kSuggest:
      return suggest_command(*settings, line);
    case Command::kFacet:
      return facet_command(*settings, line);
    case Command::kSimilar:
      return similar_command(*settings, line);
    case Command::kAlert:
      return alert_command(*settings, line);
    case Command::kMatrix:
      return matrix_command(*settings, line);
    case Command::kServe:
    case Command::kShowConfig:
      break;
  }
  return serve_command(*settings);
}

}  // namespace

int run_program(int count, const char* const* arguments) {
  try {
    const auto parsed = parse_command_line({arguments + (count > 0 ? 1 : 0), arguments + count});
    if (const Usage* usage = std::get_if<Usage>(&parsed)) {
      (usage->exit_code == 0 ? std::cout : std::cerr) << usage->text;
      return usage->exit_code;
    }
    return run(std::get<CommandLine>(parsed));
  } catch (const std::exception& error) {
    return fail({"program", printable(error.what())}, 1);
  }
}

}  // namespace dateline
