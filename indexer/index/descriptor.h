// Descriptor: an open file that closes itself, and the calls that make what was written last over a power
// cut. Used by everything in index/ that touches a file. Movable, not shared between threads.
#pragma once

#include <fcntl.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/base/result.h"

namespace dateline {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      close();
      number_ = std::exchange(other.number_, -1);
    }
    return *this;
  }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  // Ends ownership: the caller closes it.
  int release() { return std::exchange(number_, -1); }
  void close();

 private:
  int number_ = -1;
};

// How a folder of strangers is opened on the way down: never through a link.
inline constexpr int kFolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

// What errno says, in words ("No space left on device").
std::string system_message(int code);

// Writes all of `bytes` at `offset`, through interruptions and short writes. Throws std::system_error with
// the path.
void write_at(const Descriptor& file, std::string_view bytes, std::uint64_t offset,
              const std::filesystem::path& path);

// Flushes a file or a folder to the disk. Throws std::system_error with the path.
void sync_to_disk(const std::filesystem::path& path);

// Writes `text` as the whole of a file so that a reader sees the old text or the new one and nothing between:
// NAME.tmp, fsync, rename, fsync of the folder. Throws std::system_error with the path.
void replace_file(const std::filesystem::path& path, std::string_view text);

// The bytes of one of our own small files; an Error names the path.
Result<std::string> read_small_file(const std::filesystem::path& path);

}  // namespace dateline
