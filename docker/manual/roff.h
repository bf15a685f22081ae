// Roff: text as the man macros want it. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Text that stands as it is: backslashes and hyphens escaped, no line that could be read as a request.
std::string roff_text(std::string_view text);
std::string roff_bold(std::string_view text);
std::string roff_italic(std::string_view text);
// The argument of a macro.
std::string roff_quoted(std::string_view text);

}  // namespace dateline
