// The build tools that write a program's manual page and completions: what both do with their words. PROGRAM
// man DATE [TITLE FILE HEADING]..., or PROGRAM bash|zsh|fish; the text goes to standard output. Returns the
// exit code: 0; 1 when a README cannot be read or has no such heading; 2 for other words.
#pragma once

#include <string>
#include <vector>

#include "docker/manual/outline.h"

namespace dateline {

// `words` without the tool's name.
int write_manual(const ProgramOutline& program, const std::vector<std::string>& words);

}  // namespace dateline
