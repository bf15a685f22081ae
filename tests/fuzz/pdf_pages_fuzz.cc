// Any bytes as what pdftotext writes of a PDF, which is what strangers make it write.
#include "indexer/article/pdf_pages.h"

#include "indexer/article/pdf_info.h"
#include "indexer/article/pdf_text.h"
#include "indexer/base/utf8.h"
#include "tests/fuzz/article_check.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {

void run_target(std::string_view bytes) {
  const auto pages = read_pdf_pages(bytes);
  if (!pages) {
    require(is_valid_utf8(pages.error().message), "an error is text");
    return;
  }
  Article article;
  set_pdf_info(*pages, article);
  BodyBuilder body;
  add_pdf_text(*pages, body);
  body.finish(article);
  check_article(article);
  check_indexing(std::move(article));
}

}  // namespace dateline::fuzz
