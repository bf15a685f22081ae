// Front matter: the YAML block between two "---" lines at the top of a Markdown file, as keys with their
// values. Anchors, aliases and tags are refused, nesting is capped, so that no file can cost more than its
// own size. Pure functions, any thread. What the keys mean is told by fields.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

struct FrontMatter {
  // Top-level keys in order; a list's texts are its values, of a map the one under "name".
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;
  std::vector<std::string> warnings;
  std::size_t bytes = 0;  // where the text after it begins; 0: there is none
};

// Looks for front matter at the beginning of `text` (clean UTF-8). Errors name the line in the file: not
// closed within 64 KiB, not YAML, no list of keys, an anchor, alias or tag, nested too deep.
Result<FrontMatter> read_front_matter(std::string_view text);

}  // namespace dateline
