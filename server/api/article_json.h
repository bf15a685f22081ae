// An ArticleResponse as the JSON of GET /api/v1/articles/{id}; README.md is its contract. Pure; never throws
// on foreign bytes. Offsets are in code points, as in search_json.h.
#pragma once

#include <string>

#include "server/search/search_response.h"

namespace dateline {

std::string article_json(const ArticleResponse& response);

}  // namespace dateline
