#include "server/api/gzip.h"

#include <zlib.h>

#include <new>

namespace dateline {
namespace {

constexpr int kGzipWindowBits = 15 + 16;  // the largest window; 16 asks for gzip's frame
constexpr int kMemoryLevel = 8;

}  // namespace

std::string gzip(std::string_view bytes, int level) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindowBits, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  // zlib only reads it; its type is older than const.
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);  // ends at once: the bound is never passed
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

}  // namespace dateline
