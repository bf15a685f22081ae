// The header block of a plain text: lines "Key: value" before the first empty line, as in RFC 822; a line
// that begins with white space continues the one before. Pure function, any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

struct HeaderBlock {
  std::vector<std::pair<std::string, std::string>> lines;  // key as written, value
  std::size_t bytes = 0;                                   // where the text after it begins; 0: no block
};

// A block is there only when the first line's key is one that a text may begin with (find_field, without
// those that name the body); it ends before an empty line or the first line that is none of the above.
HeaderBlock header_block(std::string_view text);

}  // namespace dateline
