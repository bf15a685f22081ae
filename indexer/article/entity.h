// Character references of Markdown text ("&amp;", "&#8217;", "&#x2014;") as UTF-8. HTML pages have theirs
// decoded by the parser. Pure function, any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The text that `reference` ("&name;") stands for; `reference` itself when the name is not known, U+FFFD for
// a number that is no character.
std::string decode_entity(std::string_view reference);

}  // namespace dateline
