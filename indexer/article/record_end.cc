#include "indexer/article/record_end.h"

#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"

namespace dateline {

Error too_large_error() {
  return make_error("text", "larger than " + std::string(kMaxArticleTextName));
}

Result<Article> end_record(Article article, const FieldSetter& fields, BodyBuilder& body) {
  if (fields.is_draft()) return not_read("draft");
  if (body.too_large()) return too_large_error();
  body.finish(article);
  if (article.body.empty() && article.title.empty()) {
    return make_error("article", "want a title or a body, got neither");
  }
  return article;
}

}  // namespace dateline
