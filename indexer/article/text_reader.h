// Reads a .txt file: an optional header block ("Title: ...", "Date: ..." up to an empty line), then plain
// text. Stateless, any thread. Titles and dates inside the text are extract's work.
#pragma once

#include <string_view>

#include "indexer/article/article.h"
#include "indexer/base/result.h"

namespace dateline {

Result<Article> read_text(std::string_view bytes);

}  // namespace dateline
