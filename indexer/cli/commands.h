// Commands: one function a verb; each prints its results and messages and returns the exit code. Exceptions
// pass through to program.h.
#pragma once

#include "indexer/cli/program.h"

namespace dateline {

int sync_command(const CommandContext& context);
int add_command(const CommandContext& context);
int watch_command(const CommandContext& context);
int rebuild_command(const CommandContext& context);
int inspect_command(const CommandContext& context);
int lint_command(const CommandContext& context);
int remove_command(const CommandContext& context);
int status_command(const CommandContext& context);
int verify_command(const CommandContext& context);
int authority_command(const CommandContext& context);

// Prints the error and returns kFailure.
int fail(const CommandContext& context, const Error& error);

}  // namespace dateline
