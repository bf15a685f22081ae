// gzip (RFC 1952) of a reply's body. A pure function. Not for reading: the server takes no packed bodies.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// What is packed for each reply, and what is packed once and sent often (tests/bench/runs/ has the figures).
inline constexpr int kGzipLevel = 3;
inline constexpr int kBestGzipLevel = 9;

// `level` is zlib's, 1 to 9. Throws std::bad_alloc when there is no memory for it.
std::string gzip(std::string_view bytes, int level);

}  // namespace dateline
