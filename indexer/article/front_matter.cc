#include "indexer/article/front_matter.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "indexer/article/json_scan.h"
#include "indexer/article/json_values.h"
#include "indexer/article/limits.h"
#include "indexer/article/toml_fields.h"
#include "indexer/article/yaml_fields.h"

namespace dateline {
namespace {

constexpr const char* kField = "front matter";

std::string_view line_at(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, text.find('\n', at) - at);
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

Result<FrontMatter> taken(Result<FlatFields> flat, std::size_t bytes) {
  if (!flat.ok()) return flat.error();
  return FrontMatter{std::move(flat->fields), std::move(flat->warnings), bytes};
}

Error not_closed(const std::string& mark) {
  return make_error(kField, "line 1: want a closing '" + mark + "' within 64 KiB, found none");
}

// The block from the second line to the one that closes it.
Result<FrontMatter> read_lines(std::string_view text, std::string_view mark) {
  const bool is_yaml = mark == "---";
  const std::size_t begin = std::min(text.find('\n'), text.size() - 1) + 1;
  std::size_t at = begin;
  while (at < text.size() && at - begin <= kMaxFrontMatter) {
    const std::string_view line = line_at(text, at);
    const std::size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (line == mark || (is_yaml && line == "...")) {
      const std::string_view block = text.substr(begin, at - begin);
      return taken(is_yaml ? read_yaml_fields(kField, block, 2) : read_toml_fields(kField, block, 2), next);
    }
    at = next;
  }
  return not_closed(std::string(mark));
}

// Not a template's "{{ ... }}" or "{% ... %}": an object begins with a key, or ends at once.
bool opens_object(std::string_view text) {
  if (!text.starts_with('{')) return false;
  const std::size_t next = text.find_first_not_of(" \t\n", 1);
  return next != std::string_view::npos && (text[next] == '"' || text[next] == '}');
}

Result<FrontMatter> read_object(std::string_view text) {
  const std::size_t end = json_object_end(text.substr(0, kMaxFrontMatter));
  if (end == 0) return not_closed("}");
  const auto json = parse_json(kField, text.substr(0, end));
  if (!json.ok()) return json.error();
  FlatFields flat;
  Article scratch;  // holds the warnings
  for (const auto& [key, value] : json->items()) {
    if (find_field(key)) flat.fields.emplace_back(key, texts_of(key, value, scratch));
  }
  flat.warnings = std::move(scratch.warnings);
  return taken(std::move(flat), std::min(text.find_first_not_of(" \t\n", end), text.size()));
}

}  // namespace

Result<FrontMatter> read_front_matter(std::string_view text) {
  for (const std::string_view mark : {"---", "+++"}) {
    if (line_at(text, 0) == mark) return read_lines(text, mark);
  }
  if (opens_object(text)) return read_object(text);
  return FrontMatter{};
}

}  // namespace dateline
