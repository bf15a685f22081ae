// `dateline-server query --format csv|ndjson`: every match of one search as the file that /api/v1/export
// answers, written as it is read. Returns the exit code: 0 when it is whole, and when the reader has seen
// enough (| head); 1 when the index cannot be read or the output not be written; 2 when a flag is wrong.
#pragma once

#include "server/cli/command_line.h"
#include "server/cli/server_settings.h"

namespace dateline {

// `line.format` is csv or ndjson. --offset and --limit leave out rows; without them there are all. Throws
// IndexReplaced, as SearcherPool::export_rows().
int export_command(const ServerSettings& settings, const CommandLine& line);

}  // namespace dateline
