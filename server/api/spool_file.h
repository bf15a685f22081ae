// SpoolFile: bytes of a reply that is too large for memory, in a file without a name: it goes with the
// object, and with the process however that ends. Written by one thread, then only read; read() is safe from
// any.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "indexer/base/result.h"

namespace dateline {

class SpoolFile {
 public:
  // In $TMPDIR or else /var/tmp. Errors: export_unavailable when there is no place for the file; the message
  // names the folder and the reason.
  static Result<SpoolFile> make();
  ~SpoolFile();
  SpoolFile(SpoolFile&& other) noexcept;
  SpoolFile(const SpoolFile&) = delete;
  SpoolFile& operator=(const SpoolFile&) = delete;
  SpoolFile& operator=(SpoolFile&&) = delete;

  // Errors: export_unavailable when the disk is full or faulty.
  std::optional<Error> append(std::string_view bytes);

  std::uint64_t size() const { return size_; }
  // Fills `bytes` from `offset` on as far as the file goes; how many there were, 0 at the end and on a fault.
  std::size_t read(std::uint64_t offset, std::span<char> bytes) const;

 private:
  explicit SpoolFile(int file) : file_(file) {}

  int file_;
  std::uint64_t size_ = 0;
};

}  // namespace dateline
