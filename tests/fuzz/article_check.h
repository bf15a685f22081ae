// ArticleCheck: what must hold of every article that a reader makes, all the way into the index: read,
// completed, stored, made a document. Used by the targets of the readers. One thread.
#pragma once

#include <string_view>

#include "indexer/article/reader.h"

namespace dateline::fuzz {

// What must hold of an article as it was read.
void check_article(const Article& article);

// Completes the article, checks it again, and takes it through storage and document as a run does.
void check_indexing(Article article);

// Reads the bytes as a file of the format, and checks all articles that come of it; errors and warnings too.
void check_file(Format format, std::string_view bytes);

}  // namespace dateline::fuzz
