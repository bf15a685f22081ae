// `dateline-server similar`: the articles that are most like one, in the terminal or as JSON. Returns the
// exit code: 0 also when there is none, 1 when the index has no such article or cannot be read, 2 when a
// flag's value is wrong.
#pragma once

#include "server/cli/command_line.h"
#include "server/cli/server_settings.h"

namespace dateline {

int similar_command(const ServerSettings& settings, const CommandLine& line);

}  // namespace dateline
