// Reads an HTML page: JSON-LD, then what the head says, then the main text. Stateless, any thread.
#pragma once

#include <string_view>

#include "indexer/article/article.h"
#include "indexer/base/result.h"

namespace dateline {

// `charset` is what the server said it is in, "" for nothing; it counts more than what the page says.
Result<Article> read_html(std::string_view bytes, std::string_view charset = "");

}  // namespace dateline
