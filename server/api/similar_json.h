// A SimilarResponse as the JSON of GET /api/v1/articles/{id}/similar; README.md is its contract. The command
// line's --json prints the same bytes. Pure; never throws on foreign bytes.
#pragma once

#include <string>

#include "server/search/search_response.h"

namespace dateline {

std::string similar_json(const SimilarResponse& response);

}  // namespace dateline
