// Sections of the project's READMEs as parts of a manual page. Markdown as these have it: paragraphs, lists,
// code, tables (a row becomes a tagged paragraph), links. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// What stands below a heading, up to the next one of its level or above. Throws std::runtime_error when no
// heading reads so.
std::string markdown_section(std::string_view markdown, std::string_view heading);

// Throws std::runtime_error when md4c gives up.
std::string markdown_roff(const std::string& markdown);

}  // namespace dateline
