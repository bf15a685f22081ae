#include "indexer/article/text_reader.h"

#include "indexer/article/decode.h"
#include "indexer/article/fields.h"
#include "indexer/article/header_block.h"
#include "indexer/article/limits.h"
#include "indexer/article/plain_text.h"
#include "indexer/article/record_end.h"
#include "indexer/base/utf8.h"

namespace dateline {

Result<Article> read_text(std::string_view bytes) {
  auto decoded = decode_text(bytes);
  if (!decoded.ok()) return decoded.error();
  Article article;
  article.warnings = std::move(decoded->warnings);
  FieldSetter fields(article, Origin::kGiven);
  const HeaderBlock header = header_block(decoded->text);
  for (const auto& [key, value] : header.lines) {
    if (!find_field(key)) warn(article, "header: want a known field, got '" + printable(key) + "'");
    fields.set(key, {value});
  }
  BodyBuilder body;
  const std::string_view text = std::string_view(decoded->text).substr(header.bytes);
  if (text.size() > kMaxArticleText) return too_large_error();
  add_plain_text(text, body);
  return end_record(std::move(article), fields, body);
}

}  // namespace dateline
