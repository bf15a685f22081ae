#include "indexer/article/html_reader.h"

#include "indexer/article/decode.h"
#include "indexer/article/json_ld.h"
#include "indexer/article/limits.h"
#include "indexer/article/page_meta.h"
#include "indexer/article/page_text.h"
#include "indexer/article/page_tree.h"
#include "indexer/article/plain_text.h"
#include "indexer/article/record_end.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// Below this much main text the page's JSON-LD may have more.
constexpr std::size_t kShortText = 250;

}  // namespace

Result<Article> read_html(std::string_view bytes, std::string_view charset) {
  if (bytes.size() > kMaxHtmlPage) return make_error("page", "larger than 16 MiB");
  auto decoded = decode_page(bytes, charset);
  if (!decoded.ok()) return decoded.error();
  const PageTree page(decoded->text);
  Article article;
  article.warnings = std::move(decoded->warnings);
  const JsonLdResult data = read_json_ld(json_ld_scripts(page), article);
  read_page_meta(page, article);
  BodyBuilder body;
  add_page_text(page, body);
  if (body.size() < kShortText && data.body.size() > body.size() && data.body.size() <= kMaxArticleText) {
    body = BodyBuilder();
    add_plain_text(clean_text(data.body).text, body);
  }
  const FieldSetter no_fields(article, Origin::kMeta);
  return end_record(article, no_fields, body);
}

}  // namespace dateline
