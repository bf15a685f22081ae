// Packing: what is stored of a long article, packed (raw deflate, RFC 1951) before the database gets it, so
// that the database keeps it as it is. Xapian 1.4 packs what gets smaller by it, and cannot unpack some of
// what it packed: when the last piece of two kilobytes is taken in whole with output left over at 8 KiB of
// it, as happens to texts that end in a long run of one letter. What has fewer than 8 KiB, or does not
// get smaller, is out of reach of that. Used by stored_article.h; pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

// First number of bytes that pack_long() packed; what it is given must begin with another.
inline constexpr std::uint64_t kPackedMark = 255;

// `bytes` as they are when they are short (fewer than 8 KiB), else packed as often as that makes them
// smaller.
std::string pack_long(std::string bytes);

bool is_packed(std::string_view bytes);

// What was given to pack_long(). Errors: damaged, or larger than any article (64 MiB).
Result<std::string> unpack_long(std::string_view bytes);

}  // namespace dateline
