// `dateline-server suggest`: what a text may be completed to, in the terminal or as JSON, by the same rooms
// as HTTP. Returns the exit code: 0 also when there is nothing, 1 when the index cannot be read, 2 when a
// flag's value is wrong.
#pragma once

#include "server/cli/command_line.h"
#include "server/cli/server_settings.h"

namespace dateline {

int suggest_command(const ServerSettings& settings, const CommandLine& line);

}  // namespace dateline
