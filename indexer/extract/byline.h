// Bylines in running text: "By Jane Roe and Kim Min-ji", also glued to what a page had beside it ("By Jane
// RoePublished a year ago"). Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The authors that a line names, when the whole line is a byline; empty otherwise ("By Monday, ...").
std::vector<std::string> authors_of_byline(std::string_view line);

}  // namespace dateline
