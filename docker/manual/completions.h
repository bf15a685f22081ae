// Completions: what bash, zsh and fish read to complete a program's words: its verbs, the flags of the verb
// that was typed, files and folders where these are wanted, and words where a flag takes one of a few. Pure
// functions.
#pragma once

#include <string>

#include "docker/manual/outline.h"

namespace dateline {

std::string bash_completion(const ProgramOutline& program);
std::string zsh_completion(const ProgramOutline& program);
std::string fish_completion(const ProgramOutline& program);

}  // namespace dateline
