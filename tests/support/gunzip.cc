#include "tests/support/gunzip.h"

#include <zlib.h>

#include <array>
#include <cstdint>
#include <stdexcept>

namespace dateline::test {

std::string gunzip(std::string_view bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 16) != Z_OK) throw std::runtime_error("no memory for zlib");
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string text;
  std::array<char, 16384> some{};
  int status = Z_OK;
  while (status == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(some.data());
    stream.avail_out = static_cast<uInt>(some.size());
    status = inflate(&stream, Z_NO_FLUSH);
    text.append(some.data(), some.size() - stream.avail_out);
  }
  const bool is_whole = status == Z_STREAM_END && stream.avail_in == 0;
  inflateEnd(&stream);
  if (!is_whole) throw std::runtime_error("not one whole gzip member");
  return text;
}

std::string noise(std::size_t size) {
  std::string bytes;
  for (std::uint32_t state = 1; bytes.size() < size;) {
    state = state * 1664525U + 1013904223U;
    bytes.push_back(static_cast<char>(state >> 24U));
  }
  return bytes;
}

}  // namespace dateline::test
