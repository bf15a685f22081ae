// Messages of the one-shot commands: why one failed, and foreign text that a terminal may show.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

// What stands before the lines under a hit.
inline constexpr const char* kIndent = "    ";

// Says on standard error why a command failed; returns `exit_code`.
int fail(const Error& error, int exit_code);

// Writes to standard output and flushes it; 0, or the errno that says why not.
int print_bytes(std::string_view bytes);

// Article text on one line, with nothing in it that could move a cursor.
std::string shown(const std::string& text);

}  // namespace dateline
