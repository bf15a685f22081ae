// `dateline-server facet`: the values of one facet over a search, with counts, in the terminal or as JSON.
// Returns the exit code: 0 also when there is no value, 1 when the index cannot be read, 2 when there is no
// such facet or a flag's value is wrong.
#pragma once

#include "server/cli/command_line.h"
#include "server/cli/server_settings.h"

namespace dateline {

int facet_command(const ServerSettings& settings, const CommandLine& line);

}  // namespace dateline
