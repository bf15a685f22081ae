// PdfPages: what pdftotext found in a PDF: pages of blocks of lines with where they stand, and the document's
// own notes. Read from the XHTML that `pdftotext -bbox-layout` writes. Used by the PDF reader. Plain values;
// any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

struct PdfLine {
  double left = 0;  // points from the page's left edge
  std::string text;
};

struct PdfBlock {
  double left = 0;
  double top = 0;  // points from the page's upper edge
  double bottom = 0;
  std::vector<PdfLine> lines;
};

struct PdfPage {
  double height = 0;
  std::vector<PdfBlock> blocks;  // in reading order
};

struct PdfPages {
  std::vector<PdfPage> pages;
  // As the PDF says them, most often put there by a program.
  std::string title;
  std::string author;
  std::string created;   // ISO 8601
  std::string modified;  // ISO 8601
};

// Errors: "file: not XML: ..." when pdftotext's output is cut or another than expected.
Result<PdfPages> read_pdf_pages(std::string_view xhtml);

}  // namespace dateline
