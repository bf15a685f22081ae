#include "indexer/schema/packing.h"

#include <zlib.h>

#include <new>
#include <optional>

#include "indexer/base/bytes.h"

namespace dateline {
namespace {

// What Xapian unpacks at once.
constexpr std::size_t kLong = 8192;
constexpr std::uint64_t kMostUnpacked = std::uint64_t{64} << 20U;
// What deflate makes of a byte at most, and a little.
constexpr std::uint64_t kMostOfByte = 1100;
// More than 64 MiB of one letter need.
constexpr int kMostTimes = 6;
// Level, window and memory are those of Xapian's own packing: what these do not make smaller, it does not.
constexpr int kBareWindow = -15;
constexpr int kMostMemory = 9;

// zlib takes what it only reads by a pointer to what may change.
Bytef* to_bytef(const char* bytes) {
  return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes));  // NOLINT
}

// nullopt: it does not get smaller.
std::optional<std::string> deflate_smaller(const std::string& bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kBareWindow, kMostMemory,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc();
  }
  std::string packed(bytes.size(), '\0');
  stream.next_in = to_bytef(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = to_bytef(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const bool is_whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (!is_whole || packed.size() >= bytes.size()) return std::nullopt;
  return packed;
}

bool inflate_to(std::string_view packed, std::string& bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, kBareWindow) != Z_OK) throw std::bad_alloc();
  stream.next_in = to_bytef(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = to_bytef(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  const bool is_whole =
      inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0 && stream.total_out == bytes.size();
  inflateEnd(&stream);
  return is_whole;
}

Error damaged() {
  return make_error("stored article", "packed data that cannot be unpacked");
}

}  // namespace

std::string pack_long(std::string bytes) {
  for (int times = 0; bytes.size() >= kLong && times < kMostTimes; ++times) {
    const auto packed = deflate_smaller(bytes);
    if (!packed) break;
    ByteWriter out;
    out.put_number(kPackedMark);
    out.put_number(bytes.size());
    out.put_text(*packed);
    // By less than its head: too little to be a long run of anything.
    if (out.bytes().size() >= bytes.size()) break;
    bytes = out.take();
  }
  return bytes;
}

bool is_packed(std::string_view bytes) {
  return ByteReader(bytes).number() == kPackedMark;
}

Result<std::string> unpack_long(std::string_view bytes) {
  std::string unpacked;
  for (int times = 0; times < kMostTimes; ++times) {
    ByteReader in(bytes);
    in.number();
    const std::uint64_t size = in.number();
    const std::string_view packed = in.text();
    if (!in.done() || size > kMostUnpacked || size > packed.size() * kMostOfByte) return damaged();
    std::string outer(size, '\0');
    if (!inflate_to(packed, outer)) return damaged();
    unpacked = std::move(outer);
    bytes = unpacked;
    if (!is_packed(bytes)) return unpacked;
  }
  return damaged();
}

}  // namespace dateline
