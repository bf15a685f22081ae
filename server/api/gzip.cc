#include "server/api/gzip.h"

#include <zlib.h>

#include <array>
#include <new>

namespace dateline {
namespace {

constexpr int kGzipWindowBits = 15 + 16;  // the largest window; 16 asks for gzip's frame
constexpr int kMemoryLevel = 8;

constexpr std::size_t kStepBytes = std::size_t{16} * 1024;

void start(z_stream& stream, int level) {
  if (deflateInit2(&stream, level, Z_DEFLATED, kGzipWindowBits, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
}

void set_input(z_stream& stream, std::string_view bytes) {
  // zlib only reads it; its type is older than const.
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
}

// All that zlib gives for what it was given.
std::string packed_now(z_stream& stream, int flush) {
  std::string packed;
  std::array<char, kStepBytes> room{};
  do {
    stream.next_out = reinterpret_cast<Bytef*>(room.data());
    stream.avail_out = static_cast<uInt>(room.size());
    deflate(&stream, flush);
    packed.append(room.data(), room.size() - stream.avail_out);
  } while (stream.avail_out == 0);
  return packed;
}

}  // namespace

std::string gzip(std::string_view bytes, int level) {
  z_stream stream{};
  start(stream, level);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  set_input(stream, bytes);
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);  // ends at once: the bound is never passed
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

GzipStream::GzipStream(int level) : stream_(std::make_unique<z_stream>().release()) {
  start(*stream_, level);
}

void GzipStream::End::operator()(z_stream_s* stream) const {
  deflateEnd(stream);
  std::default_delete<z_stream_s>()(stream);
}

std::string GzipStream::add(std::string_view bytes) {
  set_input(*stream_, bytes);
  return packed_now(*stream_, Z_NO_FLUSH);
}

std::string GzipStream::finish() {
  return packed_now(*stream_, Z_FINISH);
}

}  // namespace dateline
