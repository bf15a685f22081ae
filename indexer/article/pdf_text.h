// The text of a PDF's pages as paragraphs: lines joined, words that were parted at line ends mended, page
// numbers and what runs along the top and bottom of pages left out. Pure function, any thread.
#pragma once

#include "indexer/article/body_builder.h"
#include "indexer/article/pdf_pages.h"

namespace dateline {

// A hyphen at a line's end goes, unless the same word stands with its hyphen elsewhere in the document. A
// paragraph goes on over a page's end when it has no end there and the next begins in lower case.
void add_pdf_text(const PdfPages& pdf, BodyBuilder& body);

}  // namespace dateline
