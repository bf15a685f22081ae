// Any text as front matter (YAML, TOML, JSON) and as a sidecar: fields, or an error that says where.
#include "indexer/article/front_matter.h"

#include "indexer/article/decode.h"
#include "indexer/article/limits.h"
#include "indexer/article/sidecar.h"
#include "indexer/article/toml_fields.h"
#include "indexer/article/yaml_fields.h"
#include "indexer/base/utf8.h"
#include "tests/fuzz/article_check.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

void check_error(const Error& error) {
  require(!error.message.empty() && is_valid_utf8(error.message), "an error is text");
}

void check_fields(const Result<FlatFields>& flat) {
  if (!flat) return check_error(flat.error());
  for (const auto& [key, values] : flat->fields) {
    require(is_valid_utf8(key), "a key is text");
    for (const std::string& value : values) require(is_valid_utf8(value), "a value is text");
  }
  for (const std::string& warning : flat->warnings) require(is_valid_utf8(warning), "a warning is text");
}

}  // namespace

void run_target(std::string_view bytes) {
  Article article;
  if (const Outcome outcome = apply_sidecar(bytes, article); !outcome) check_error(outcome.error());
  check_article(article);
  const auto decoded = decode_text(bytes);
  if (!decoded) return check_error(decoded.error());
  const std::string_view text = decoded->text;
  const auto front = read_front_matter(text);
  if (!front) {
    check_error(front.error());
  } else {
    require(front->bytes <= text.size() && front->bytes <= kMaxFrontMatter + 8, "front matter is bounded");
  }
  if (text.size() > kMaxFrontMatter) return;
  check_fields(read_yaml_fields("front matter", text, 2));
  check_fields(read_toml_fields("front matter", text, 2));
}

}  // namespace dateline::fuzz
