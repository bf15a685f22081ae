// gzip (RFC 1952) of a reply's body. Not for reading: the server takes no packed bodies.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace dateline {

// What is packed for each reply, and what is packed once and sent often (tests/bench/runs/ has the figures).
inline constexpr int kGzipLevel = 3;
inline constexpr int kBestGzipLevel = 9;

// `level` is zlib's, 1 to 9. Throws std::bad_alloc when there is no memory for it.
std::string gzip(std::string_view bytes, int level);

// The same, piece by piece, of what is too large for memory. One thread.
class GzipStream {
 public:
  // Throws std::bad_alloc when there is no memory for it.
  explicit GzipStream(int level);

  // What is packed by now, which may be nothing; joined with what finish() yields, it is one whole member.
  std::string add(std::string_view bytes);
  std::string finish();

 private:
  struct End {
    void operator()(z_stream_s* stream) const;
  };
  std::unique_ptr<z_stream_s, End> stream_;
};

}  // namespace dateline
