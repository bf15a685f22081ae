// Suggestions as text for a terminal: a line each, its kind first, then what it is, the number of articles or
// the date, and the id. Foreign text cannot move a cursor. Pure.
#pragma once

#include <string>

#include "server/search/suggestions.h"

namespace dateline {

std::string suggest_text(const Suggestions& suggestions);

}  // namespace dateline
