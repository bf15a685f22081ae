// ByteSource: the bytes of a file, read piece by piece from any place, so that a file of many articles may be
// larger than the memory. Readers of such files take one; where the bytes lie (a file, memory) is not theirs
// to know. One thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // Appends at most `most` bytes from the place `at` to `out` and returns how many; fewer than `most` only at
  // the end, where a source that fails ends too.
  virtual std::size_t read_at(std::uint64_t at, std::size_t most, std::string& out) const = 0;
};

// Bytes in memory, which must outlive the source.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read_at(std::uint64_t at, std::size_t most, std::string& out) const override;

 private:
  std::string_view bytes_;
};

// The bytes of another source up to a place; it must outlive this.
class SourceUpTo : public ByteSource {
 public:
  SourceUpTo(const ByteSource& source, std::uint64_t end) : source_(source), end_(end) {}
  std::size_t read_at(std::uint64_t at, std::size_t most, std::string& out) const override;

 private:
  const ByteSource& source_;
  std::uint64_t end_;
};

// All bytes up to `most`, from the beginning.
std::string read_up_to(const ByteSource& source, std::size_t most);

// Lines one after the other.
class LineSource {
 public:
  // `source` must outlive this. A line longer than `most` bytes is passed over.
  LineSource(const ByteSource& source, std::uint64_t begin, std::size_t most)
      : source_(source), at_(begin), most_(most) {}

  enum class Line { kRead, kTooLong, kEnd };
  // Sets `line` to the next one without its "\n".
  Line next(std::string& line);

 private:
  bool fill();

  const ByteSource& source_;
  std::uint64_t at_;
  std::size_t most_;
  std::string buffer_;
  std::size_t begin_ = 0;  // in `buffer_`: what was not yet handed out
  bool is_over_ = false;
};

}  // namespace dateline
