// Suggestions as the JSON of GET /api/v1/suggest; README.md is its contract. The command line's --json prints
// the same bytes. Pure; never throws on foreign bytes (invalid UTF-8 becomes U+FFFD).
#pragma once

#include <string>

#include "server/search/suggestions.h"

namespace dateline {

std::string suggest_json(const SuggestRequest& request, const Suggestions& suggestions);

}  // namespace dateline
