// One tag at a time out of HTML text, as the HTML standard's tokenizer reads it (section 13.2.5). Used by
// page_slim.h. Pure functions, any thread. Not a parser: what tags mean is not known here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct TagAttribute {
  std::string name;        // lower-case
  std::string_view value;  // as written, character references and all
};

struct ScannedTag {
  std::string name;  // lower-case
  bool is_end = false;
  std::vector<TagAttribute> attributes;  // the first 64
  std::size_t bytes = 0;                 // with the brackets; 0: `html` begins with no tag
};

// The tag that `html` begins with ("<" first). One that is not closed reaches to the end and has no name that
// any element has.
ScannedTag scan_tag(std::string_view html);

// Where "</name" stands at or after `from`, any case; npos when nowhere.
std::size_t find_end_tag(std::string_view html, std::size_t from, std::string_view name);

}  // namespace dateline
