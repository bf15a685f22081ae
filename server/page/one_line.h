// Foreign text where a line is wanted: in citations, below links. Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Without controls, each run of white space as one space, none at the ends.
std::string one_line(std::string_view text);

// The line's beginning: at most `most` code points, cut at a space when there is one, with "…" when cut.
std::string beginning_of(std::string_view text, std::size_t most);

}  // namespace dateline
