#include "indexer/article/inflate.h"

#include <brotli/decode.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace dateline {
namespace {

constexpr int kGzipOrZlib = 15 + 32;
constexpr int kBare = -15;
constexpr std::size_t kInflatePiece = std::size_t{64} << 10U;

Error too_large(const std::string& field, std::size_t cap) {
  return make_error(field, "larger than " + std::to_string(cap >> 20U) + " MiB when unpacked");
}

Error damaged(const std::string& field) {
  return make_error(field, "packed, and damaged or cut off");
}

struct BrotliCloser {
  void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

}  // namespace

Inflater::Inflater(const ByteSource& source, std::uint64_t begin, Packing packing)
    : source_(source), begin_(begin), next_(begin) {
  if (inflateInit2(&stream_, packing == Packing::kGzip ? kGzipOrZlib : kBare) != Z_OK) throw std::bad_alloc();
}

Inflater::~Inflater() {
  inflateEnd(&stream_);
}

void Inflater::feed() {
  piece_.clear();
  next_ += source_.read_at(next_, kInflatePiece, piece_);
  stream_.next_in = reinterpret_cast<Bytef*>(piece_.data());  // NOLINT: bytes are bytes
  stream_.avail_in = static_cast<uInt>(piece_.size());
}

std::size_t Inflater::read(std::size_t most, std::string& out) {
  std::array<Bytef, kInflatePiece> buffer;  // NOLINT: filled by zlib
  std::size_t total = 0;
  while (total < most && !is_over_) {
    const std::size_t want = std::min(most - total, buffer.size());
    stream_.next_out = buffer.data();
    stream_.avail_out = static_cast<uInt>(want);
    if (stream_.avail_in == 0) feed();
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
  const MemorySource source(bytes);
  std::string out;
  bool is_damaged = true;
  for (const Packing packing : {Packing::kGzip, Packing::kBareDeflate}) {
    out.clear();
    Inflater inflater(source, 0, packing);
    inflater.read(cap + 1, out);
    is_damaged = inflater.is_damaged();
    if (!is_damaged || !out.empty()) break;
  }
  if (out.size() > cap) return too_large(field, cap);
  if (is_damaged) return damaged(field);
  return out;
}

Result<std::string> unbrotli_all(const std::string& field, std::string_view bytes, std::size_t cap) {
  const std::unique_ptr<BrotliDecoderState, BrotliCloser> decoder(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
  if (!decoder) throw std::bad_alloc();
  std::string out;
  std::array<std::uint8_t, kInflatePiece> buffer;                          // NOLINT: filled by the decoder
  const auto* next = reinterpret_cast<const std::uint8_t*>(bytes.data());  // NOLINT: bytes are bytes
  std::size_t left = bytes.size();
  auto state = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (state == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
    std::uint8_t* into = buffer.data();
    std::size_t room = buffer.size();
    state = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &into, nullptr);
    out.append(reinterpret_cast<const char*>(buffer.data()),
               buffer.size() - room);  // NOLINT: bytes are bytes
    if (out.size() > cap) return too_large(field, cap);
  }
  if (state != BROTLI_DECODER_RESULT_SUCCESS) return damaged(field);
  return out;
}

}  // namespace dateline
