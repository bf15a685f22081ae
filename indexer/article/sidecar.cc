#include "indexer/article/sidecar.h"

#include "indexer/article/decode.h"
#include "indexer/article/fields.h"
#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"
#include "indexer/article/yaml_fields.h"

namespace dateline {
namespace {

constexpr const char* kSidecarField = "sidecar";

}  // namespace

Outcome apply_sidecar(std::string_view bytes, Article& article) {
  if (bytes.size() > kMaxFrontMatter) return make_error(kSidecarField, "larger than 64 KiB");
  const auto decoded = decode_text(bytes);
  if (!decoded.ok()) return make_error(kSidecarField, decoded.error().message);
  for (const std::string& warning : decoded->warnings) warn(article, "sidecar: " + warning);
  const auto flat = read_yaml_fields(kSidecarField, decoded->text, 1);
  if (!flat.ok()) return flat.error();
  for (const std::string& warning : flat->warnings) warn(article, warning);
  FieldSetter fields(article, Origin::kSidecar);
  for (const auto& [key, values] : flat->fields) {
    if (find_field(key) == ArticleField::kBody) {
      warn(article, "sidecar: the text stands in the file itself; '" + key + "' was left out");
    } else {
      fields.set(key, values);
    }
  }
  if (fields.is_draft()) return not_read("draft");
  return Done{};
}

}  // namespace dateline
