// What a PDF says of itself, as far as it can be believed: titles are often file names, authors login names,
// dates those of a conversion. Pure function, any thread.
#pragma once

#include "indexer/article/article.h"
#include "indexer/article/pdf_pages.h"

namespace dateline {

// Sets title and author with origin kMeta where they look like such. The day of its making becomes the date,
// as one that is less sure than an address or file name (origin kText), unless it was changed on a later day.
void set_pdf_info(const PdfPages& pdf, Article& article);

}  // namespace dateline
