#include "indexer/article/json_record.h"

#include <nlohmann/json.hpp>

#include "indexer/article/fields.h"
#include "indexer/article/json_scan.h"
#include "indexer/article/json_values.h"
#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"
#include "indexer/article/plain_text.h"
#include "indexer/article/record_end.h"
#include "indexer/base/utf8.h"

namespace dateline {

Result<Article> read_json_record(const std::string& field, std::string_view text) {
  const auto json = parse_json(field, text);
  if (!json.ok()) return json.error();
  if (!json->is_object()) {
    return make_error(field, "want an object, got " + printable(text.substr(0, floor_boundary(text, 40))));
  }
  Article article;
  FieldSetter fields(article, Origin::kGiven);
  for (const auto& [key, value] : json->items()) {
    if (find_field(key)) fields.set(key, texts_of(key, value, article));
  }
  for (const std::string_view key : repeated_keys(text)) {
    if (find_field(key)) warn(article, "'" + std::string(key) + "' stands twice, the last counts");
  }
  const CleanText clean = clean_text(fields.body_text());
  BodyBuilder body;
  if (clean.text.size() > kMaxArticleText) return placed(field, too_large_error());
  add_plain_text(clean.text, body);
  auto ended = end_record(std::move(article), fields, body);
  return ended.ok() ? std::move(ended) : placed(field, ended.error());
}

}  // namespace dateline
