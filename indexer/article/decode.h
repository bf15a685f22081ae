// Decode: a file's bytes to clean UTF-8 text, or the reason why they are no text. Every reader starts here.
// Order: byte order mark, then what the page says of itself (HTML only), then valid UTF-8, then (HTML only)
// windows-1252. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

struct DecodedText {
  std::string text;                   // cleaned as by clean_text()
  std::vector<std::string> warnings;  // "encoding: 3 invalid bytes read as U+FFFD"
};

// Errors: "file: empty", "file: binary, not text (...)".
Result<DecodedText> decode_text(std::string_view bytes);

// Like decode_text, for a page: looks at <meta charset> and http-equiv in the first 4 KiB.
// A charset that the server said counts more than what the page says.
Result<DecodedText> decode_page(std::string_view bytes, std::string_view from_server = "");

// Like decode_text, for XML: looks at the encoding in its declaration.
Result<DecodedText> decode_xml(std::string_view bytes);

// The charset that a page's head names, lower-case, or "".
std::string page_charset(std::string_view bytes);

}  // namespace dateline
