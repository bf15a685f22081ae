#include "indexer/article/inflate.h"

#include <algorithm>
#include <array>
#include <limits>
#include <new>

namespace dateline {
namespace {

constexpr int kGzipOrZlib = 15 + 32;
constexpr int kBare = -15;
constexpr std::size_t kMostAtOnce = std::numeric_limits<uInt>::max();

Bytef* zlib_bytes(std::string_view bytes) {
  return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));  // NOLINT: zlib only reads them
}

}  // namespace

Inflater::Inflater(std::string_view bytes, Packing packing)
    : size_(bytes.size()), rest_(bytes.size() - std::min(bytes.size(), kMostAtOnce)) {
  stream_.next_in = zlib_bytes(bytes);
  stream_.avail_in = static_cast<uInt>(bytes.size() - rest_);
  if (inflateInit2(&stream_, packing == Packing::kGzip ? kGzipOrZlib : kBare) != Z_OK) throw std::bad_alloc();
}

Inflater::~Inflater() {
  inflateEnd(&stream_);
}

std::size_t Inflater::read(std::size_t most, std::string& out) {
  std::array<Bytef, 65536> buffer;  // NOLINT: filled by zlib
  std::size_t total = 0;
  while (total < most && !is_over_) {
    const std::size_t want = std::min(most - total, buffer.size());
    stream_.next_out = buffer.data();
    stream_.avail_out = static_cast<uInt>(want);
    if (stream_.avail_in == 0 && rest_ > 0) {
      stream_.avail_in = static_cast<uInt>(std::min(rest_, kMostAtOnce));
      rest_ -= stream_.avail_in;
    }
    const int state = inflate(&stream_, Z_NO_FLUSH);
    const std::size_t got = want - stream_.avail_out;
    out.append(reinterpret_cast<const char*>(buffer.data()), got);  // NOLINT: bytes are bytes
    total += got;
    is_over_ = state != Z_OK;
    is_damaged_ = is_over_ && state != Z_STREAM_END;
  }
  return total;
}

Result<std::string> inflate_all(const std::string& field, std::string_view bytes, std::size_t cap) {
  std::string out;
  bool is_damaged = true;
  for (const Packing packing : {Packing::kGzip, Packing::kBareDeflate}) {
    out.clear();
    Inflater inflater(bytes, packing);
    inflater.read(cap + 1, out);
    is_damaged = inflater.is_damaged();
    if (!is_damaged || !out.empty()) break;
  }
  if (out.size() > cap) {
    return make_error(field, "larger than " + std::to_string(cap >> 20U) + " MiB when unpacked");
  }
  if (is_damaged) return make_error(field, "packed, and damaged or cut off");
  return out;
}

}  // namespace dateline
