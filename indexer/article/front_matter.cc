#include "indexer/article/front_matter.h"

#include <algorithm>

#include "indexer/article/limits.h"
#include "indexer/article/yaml_fields.h"

namespace dateline {
namespace {

constexpr const char* kField = "front matter";

std::string_view line_at(std::string_view text, std::size_t at) {
  std::string_view line = text.substr(at, text.find('\n', at) - at);
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

}  // namespace

Result<FrontMatter> read_front_matter(std::string_view text) {
  FrontMatter found;
  if (line_at(text, 0) == "+++") {
    return make_error(kField, "line 1: want YAML between '---' lines, got TOML ('+++')");
  }
  if (line_at(text, 0) != "---") return found;
  const std::size_t begin = std::min(text.find('\n'), text.size() - 1) + 1;
  std::size_t at = begin;
  while (at < text.size() && at - begin <= kMaxFrontMatter) {
    const std::string_view line = line_at(text, at);
    const std::size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (line == "---" || line == "...") {
      auto yaml = read_yaml_fields(kField, text.substr(begin, at - begin), 2);
      if (!yaml.ok()) return yaml.error();
      found.fields = std::move(yaml->fields);
      found.warnings = std::move(yaml->warnings);
      found.bytes = next;
      return found;
    }
    at = next;
  }
  return make_error(kField, "line 1: want a closing '---' within 64 KiB, found none");
}

}  // namespace dateline
