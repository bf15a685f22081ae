#include "indexer/article/markdown_reader.h"

#include "indexer/article/decode.h"
#include "indexer/article/fields.h"
#include "indexer/article/front_matter.h"
#include "indexer/article/limits.h"
#include "indexer/article/markdown_body.h"
#include "indexer/article/record_end.h"

namespace dateline {

Result<Article> read_markdown(std::string_view bytes) {
  auto decoded = decode_text(bytes);
  if (!decoded.ok()) return decoded.error();
  Article article;
  article.warnings = std::move(decoded->warnings);
  const auto front = read_front_matter(decoded->text);
  if (!front.ok()) return front.error();
  FieldSetter fields(article, Origin::kFrontMatter);
  for (const std::string& warning : front->warnings) warn(article, warning);
  for (const auto& [key, values] : front->fields) {
    // The body stands below; a key of that name is somebody else's.
    if (find_field(key) != ArticleField::kBody) fields.set(key, values);
  }
  const std::string_view markdown = std::string_view(decoded->text).substr(front->bytes);
  if (markdown.size() > kMaxArticleText) return too_large_error();
  BodyBuilder body;
  const MarkdownCount count = add_markdown(markdown, body);
  if (count.html_blocks > 0) {
    warn(article, "body: " + std::to_string(count.html_blocks) + " blocks of raw HTML were left out");
  }
  return end_record(std::move(article), fields, body);
}

}  // namespace dateline
