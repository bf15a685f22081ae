// Inflate: unpacks gzip, deflate and Brotli a piece at a time, over zlib and libbrotlidec, so that a small
// file cannot become a large memory. Used by the WARC reader. One stream, one thread; not movable.
#pragma once

#include <zlib.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/base/byte_source.h"
#include "indexer/base/result.h"

namespace dateline {

enum class Packing {
  kGzip,        // RFC 1952, or zlib's own head (RFC 1950)
  kBareDeflate  // RFC 1951, as some servers send "deflate"
};

class Inflater {
 public:
  // Reads `source`, which must outlive the Inflater, from the place `begin` on.
  Inflater(const ByteSource& source, std::uint64_t begin, Packing packing);
  ~Inflater();
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Appends at most `most` unpacked bytes to `out` and returns how many; fewer only at the end of the member
  // or at damage.
  std::size_t read(std::size_t most, std::string& out);
  bool is_damaged() const { return is_damaged_; }
  // How many packed bytes were used.
  std::uint64_t used() const { return next_ - begin_ - stream_.avail_in; }

 private:
  void feed();

  const ByteSource& source_;
  std::uint64_t begin_;
  std::uint64_t next_;  // where the next piece of `source_` begins
  std::string piece_;   // what zlib is reading
  z_stream stream_{};
  bool is_over_ = false;
  bool is_damaged_ = false;
};

// All of it, whatever the packing. Errors: damaged, cut off, larger than `cap` when unpacked.
Result<std::string> inflate_all(const std::string& field, std::string_view bytes, std::size_t cap);

// The same for Brotli (RFC 7932), which has no mark of its own.
Result<std::string> unbrotli_all(const std::string& field, std::string_view bytes, std::size_t cap);

}  // namespace dateline
