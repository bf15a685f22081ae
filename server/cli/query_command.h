// `dateline-server query`: one search, answered in the terminal, as JSON, or wholly as CSV or NDJSON
// (export_command.h), by the same rooms as HTTP.
// Returns the exit code: 0 also when nothing was found, 1 when the index cannot be read, 2 when a flag's
// value is wrong.
#pragma once

#include "server/cli/command_line.h"
#include "server/cli/server_settings.h"

namespace dateline {

int query_command(const ServerSettings& settings, const CommandLine& line);

}  // namespace dateline
