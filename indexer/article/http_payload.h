// HttpPayload: an HTTP response as a crawler kept it, taken apart: status, type, and the body as the server
// meant it, without chunks and packing. Used by the WARC reader. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

// "text/html; charset=KOI8-R": both parts in lower case, "" when not said.
struct MediaType {
  std::string name;
  std::string charset;
};
MediaType media_type(std::string_view text);

struct HttpHead {
  int status = 0;  // 0: no HTTP response
  MediaType type;
  bool is_chunked = false;
  std::string encoding;   // lower case, "" for none
  std::size_t bytes = 0;  // where the body begins
};

// Reads the head of a response, which is cut at 64 KiB.
HttpHead read_http_head(std::string_view response);

// The body; what the head calls chunked or packed and is not is taken as it is, since some crawlers unpack
// and keep the head. Errors name `field`: an encoding that is not read (zstd), damaged, larger than `cap`.
Result<std::string> http_body(const std::string& field, const HttpHead& head, std::string_view body,
                              std::size_t cap);

}  // namespace dateline
