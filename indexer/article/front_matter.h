// Front matter: what stands before the text of a Markdown file, as keys with their values: YAML between two
// "---" lines, TOML between two "+++" lines, or one JSON object. Anchors, aliases and tags of YAML are
// refused, nesting is capped, so that no file can cost more than its own size. Pure functions, any thread.
// What the keys mean is told by fields.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

struct FrontMatter {
  // As in flat_fields.h.
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;
  std::vector<std::string> warnings;
  std::size_t bytes = 0;  // where the text after it begins; 0: there is none
};

// Looks for front matter at the beginning of `text` (clean UTF-8). A text that begins with "{" and no key is
// a text. Errors name the line in the file, of JSON the byte: not closed within 64 KiB, malformed, no list of
// keys, an anchor, alias or tag, nested too deep.
Result<FrontMatter> read_front_matter(std::string_view text);

}  // namespace dateline
