// The scripts of web/ as one module: a page asks for one file however many its sources are, and one file
// packs better than its parts. A small subset of modules is understood, lest this become a build tool: a line
// `import { a, b } from './other.js';` or `import './other.js';`, and `export` before a declaration. All
// files share one scope, so a name is declared once in all of them. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "server/page/web_files.h"

namespace dateline {

// The script `entry` behind all that it imports, each once, without lines that are only a comment. Throws
// std::runtime_error naming the file that is missing, imports in a ring, declares a name of another file, or
// has an import that is not understood.
std::string joined_script(const WebFiles& files, std::string_view entry);

// `files` with `entry` joined and without the other scripts.
WebFiles with_joined_script(const WebFiles& files, std::string_view entry);

}  // namespace dateline
