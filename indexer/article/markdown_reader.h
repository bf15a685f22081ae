// Reads a Markdown file: front matter, then the body as blocks of plain text. Stateless, any thread.
#pragma once

#include <string_view>

#include "indexer/article/article.h"
#include "indexer/base/result.h"

namespace dateline {

Result<Article> read_markdown(std::string_view bytes);

}  // namespace dateline
