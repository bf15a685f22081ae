// RequestHead: the head of an HTTP/1 request, vetted strictly, with only what this server uses of it. Foreign
// bytes meet this first; what it refuses never reaches the library, and what it passes on it writes anew, so
// that Range, Accept-Encoding, Transfer-Encoding and spoofed headers cannot get there. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

struct HeadLimits {
  std::size_t request_line = 4096;            // bytes
  std::size_t fields = 100;                   // header lines
  std::size_t head = std::size_t{16} * 1024;  // bytes in all
};

struct RequestHead {
  std::string method;  // GET, HEAD, OPTIONS, POST, or PUT, PATCH, DELETE (which no route takes)
  std::string target;  // printable ASCII; starts with /, or is * for OPTIONS
  std::string host;
  std::string if_none_match;
  bool wants_close = false;  // by Connection or HTTP/1.0
  // How long the body is that follows; nullopt: none was named. Never of GET, HEAD and OPTIONS.
  std::optional<std::uint64_t> content_length = {};
  std::string content_type = {};
  std::string origin = {};
  std::string if_modified_since = {};
  std::string accept_encoding = {};  // of all such fields
  std::string forwarded_for = {};    // X-Forwarded-For, which anybody can write (proxies.h)
  bool is_preflight = false;         // OPTIONS of a browser that asks what a page of another origin may do

  bool has_body() const { return content_length.value_or(0) > 0; }
};

// What can be said of the bytes so far: an error to answer at once (a bare LF, a line or head too long,
// something that is not HTTP), or the length of the whole head with its empty line, 0 while more must come.
Result<std::size_t> find_head(std::string_view bytes, const HeadLimits& limits = {});

// Vets a whole head. Errors: `field` is a code of api/problem.h. Strict: CRLF line ends, no folded lines, no
// space before the colon, exactly one Host, no Transfer-Encoding, at most one Content-Length of digits.
// Whether a body is taken is not known here: routes say so.
Result<RequestHead> vet_head(std::string_view bytes, const HeadLimits& limits = {});

}  // namespace dateline
