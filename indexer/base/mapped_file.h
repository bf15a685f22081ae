// MappedFile: a file's bytes where the system keeps them anyway, without a copy. A page that cannot be read
// (a disk's fault, or a file that was cut after it was opened) is an error of the read that meets it: this
// module takes the signal SIGBUS that the system sends instead, and leaves that of other addresses to whoever
// had it. Objects may be made and used by many threads, each by one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace dateline {

class MappedFile {
 public:
  // Opens the file for reading. Throws std::system_error, as do the others: "'PATH': No such file or
  // directory".
  explicit MappedFile(std::filesystem::path path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  // The bytes from `offset` on, `size` of them; valid until the next call. What was added to the file since
  // it was opened is seen. nullopt: the file ends before. Throws std::runtime_error when they cannot be read.
  std::optional<std::string_view> read(std::uint64_t offset, std::size_t size);

  // Asks the processor for bytes that will be read soon, without waiting for them. Never fails.
  void prefetch(std::uint64_t offset, std::size_t size) const;

  // Throws std::runtime_error when what was read may have been zeros in place of the file's bytes, since the
  // file was cut: to be called before anything that rests on them is told.
  void check() const;

  struct Region;

 private:
  void map();
  void unmap();
  std::size_t size_on_disk() const;

  std::filesystem::path path_;
  Region* region_;
  int file_ = -1;
  const char* bytes_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace dateline
