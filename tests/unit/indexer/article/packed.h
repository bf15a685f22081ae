// Packed: makes the gzip and deflate bytes that tests unpack. Pure functions.
#pragma once

#include <zlib.h>

#include <string>
#include <string_view>

namespace dateline::test {

inline constexpr int kGzipWindow = 15 + 16;
inline constexpr int kZlibWindow = 15;
inline constexpr int kBareWindow = -15;

inline std::string packed(std::string text, int window = kGzipWindow) {
  z_stream stream{};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(text.data());  // NOLINT: bytes are bytes
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());  // NOLINT: bytes are bytes
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace dateline::test
