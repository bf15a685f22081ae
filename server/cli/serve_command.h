// `dateline-server [serve]`: opens the index, joins the route tables, serves until a signal. Returns the exit
// code: 0 after SIGTERM or SIGINT, 1 when it cannot start or go on (the reason on standard error).
#pragma once

#include "server/cli/server_settings.h"

namespace dateline {

int serve_command(const ServerSettings& settings);

}  // namespace dateline
