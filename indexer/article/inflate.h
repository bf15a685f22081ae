// Inflate: unpacks gzip and deflate a piece at a time, over zlib, so that a small file cannot become a large
// memory. Used by the WARC reader. One stream, one thread; not movable.
#pragma once

#include <zlib.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

enum class Packing {
  kGzip,        // RFC 1952, or zlib's own head (RFC 1950)
  kBareDeflate  // RFC 1951, as some servers send "deflate"
};

class Inflater {
 public:
  // `bytes` must outlive the Inflater.
  Inflater(std::string_view bytes, Packing packing);
  ~Inflater();
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  // Appends at most `most` unpacked bytes to `out` and returns how many; fewer only at the end of the member
  // or at damage.
  std::size_t read(std::size_t most, std::string& out);
  bool is_damaged() const { return is_damaged_; }
  // How much of `bytes` was used.
  std::size_t used() const { return size_ - stream_.avail_in - rest_; }

 private:
  z_stream stream_{};
  std::size_t size_;
  std::size_t rest_;  // not yet handed to zlib, whose counters have 32 bits
  bool is_over_ = false;
  bool is_damaged_ = false;
};

// All of it, whatever the packing. Errors: damaged, cut off, larger than `cap` when unpacked.
Result<std::string> inflate_all(const std::string& field, std::string_view bytes, std::size_t cap);

}  // namespace dateline
