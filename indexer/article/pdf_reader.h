// Reads a PDF through pdftotext (poppler-utils), which runs as a child process with limits on time, memory
// and output, since PDFs of strangers are programs in all but name. Any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/article/article.h"
#include "indexer/base/result.h"

namespace dateline {

// Why no PDF can be read on this machine, and what to install; nullopt when they can.
std::optional<std::string> missing_pdf_tool();

// Errors: no PDF, larger than kMaxPdf, not readable (damaged, encrypted), over a limit, without text. When
// the tool is missing it is not read (not_read.h).
Result<Article> read_pdf(std::string_view bytes);

}  // namespace dateline
