#include "tests/bench/page_dates.h"

#include "indexer/article/reader.h"

namespace dateline::bench {

std::string date_of_page(Extractor& extractor, std::string_view html) {
  std::string date;
  const auto read = read_articles(Format::kHtml, html, [&](Result<Article> article) {
    if (!article) return;
    extractor.complete(*article, "page.html");
    date = iso_date(article->date.date);
  });
  return read ? date : "";
}

}  // namespace dateline::bench
