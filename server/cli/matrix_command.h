// `dateline-server matrix`: a list of queries against the values of a facet, or months or years, as counts.
// Returns the exit code: 0; 1 when the list or the index cannot be read, or standard output takes no more; 2
// when a flag's value is wrong; 3 when some lines of the list could not be asked (each is named on standard
// error, the others are answered). A reader that closes standard output (| head) is no error.
#pragma once

#include "server/cli/command_line.h"
#include "server/cli/server_settings.h"

namespace dateline {

int matrix_command(const ServerSettings& settings, const CommandLine& line);

}  // namespace dateline
