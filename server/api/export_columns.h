// What an export's rows hold, in both formats: the fields of a hit in api/README.md and the summary, by the
// attribute that asks for them. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The names that an export's attributesToRetrieve takes: those of a hit, and summary.
const std::vector<std::string>& export_attributes();

// True when a row has the attribute: when it was chosen, or none was and it is not the body (a file of bodies
// is a thousand times a file of rows).
bool wants_attribute(const std::vector<std::string>& chosen, std::string_view name);

}  // namespace dateline
