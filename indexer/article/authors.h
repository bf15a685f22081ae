// Author lines: "By Jane Roe, John Doe and Kim Min-ji" to names. Used by the field mapping and for bylines in
// texts. Pure functions, any thread. Whether a name is a person's is not decided here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The names in one author line, in order, each once: "By" taken off, parted at "," ";" "&" "/" and "and";
// "Jr." and the like stay with their name. Parts that are addresses or empty are left out.
std::vector<std::string> split_authors(std::string_view line);

}  // namespace dateline
