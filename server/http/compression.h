// Which replies go out as gzip: those that the client takes so (Accept-Encoding, RFC 9110, section 12.5.3)
// and that are worth it. Pure functions over foreign text and a Reply.
#pragma once

#include <cstdint>
#include <string_view>

#include "server/api/route.h"

namespace dateline {

// A shorter body goes in one packet with its head as it is.
inline constexpr std::size_t kMinCompressedBytes = 1024;

enum class GzipWish : std::uint8_t {
  kNo,    // not taken, or other than as it is wanted less
  kYes,   // taken
  kOnly,  // the client takes nothing that is not packed
};

// Reads a header's value; one that is no list of codings with weights is as none: kNo.
GzipWish read_accept_encoding(std::string_view value);

// True for text: what is packed already, or may be, is left alone.
bool is_compressible(std::string_view content_type);

// Packs the body and says so in Content-Encoding; leaves files, short bodies and those that would not shrink
// as they are (but packs these too for a client that takes nothing else).
void compress(Reply& reply, std::string_view accept_encoding);

}  // namespace dateline
