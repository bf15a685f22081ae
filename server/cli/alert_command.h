// `dateline-server alert`: what came into the index since the last run, for each saved search of a file, as
// NDJSON on standard output. What it told is remembered in a state file that is written when all is told, so
// that a run which is killed tells its articles again and none is lost. The first run of a search tells
// nothing
// (--from-start: everything) and says so. Returns the exit code: 0; 1 when the file, the state or the index
// cannot be read, or standard output takes no more (the state stays as it was); 3 when some searches are
// wrong (each is named on standard error, the others are answered); 75 when another run holds the state.
#pragma once

#include "server/cli/command_line.h"
#include "server/cli/server_settings.h"

namespace dateline {

int alert_command(const ServerSettings& settings, const CommandLine& line);

}  // namespace dateline
