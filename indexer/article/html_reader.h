// Reads an HTML page: JSON-LD, then what the head says, then the main text. Stateless, any thread.
#pragma once

#include <string_view>

#include "indexer/article/article.h"
#include "indexer/base/result.h"

namespace dateline {

Result<Article> read_html(std::string_view bytes);

}  // namespace dateline
