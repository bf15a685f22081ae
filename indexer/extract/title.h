// A title for an article that was given none: its first heading, a line that looks like one, or its first
// sentence. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/article/article.h"

namespace dateline {

// Never empty when the article has a body. Origin kText for a heading or a title line, kRule for a sentence
// that had to do. Only what stands above the first running text can be a heading or title line.
Sourced find_title(const Article& article);

// The first sentence of `text`, at most 120 characters; cut at a word, then "…" ends it.
std::string first_sentence(std::string_view text);

}  // namespace dateline
