#include "indexer/schema/words_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "indexer/base/bytes.h"

namespace dateline {
namespace {

// A sequence's first number never ends in these bits: it has widths 0 to 2 there (word_sequence.cc).
constexpr std::uint64_t kReferenceMark = 3;
constexpr std::uint64_t kMaxOffset = (std::uint64_t{1} << 40U) - 1;
// What is wanted so near behind the last read is read with what follows it: more of it will be wanted.
constexpr std::size_t kNear = 4096;
constexpr std::size_t kReadBytes = 16384;

}  // namespace

std::string encode_reference(const WordsReference& reference) {
  ByteWriter out;
  out.put_number(kReferenceMark);
  out.put_number(reference.offset);
  out.put_number(reference.size);
  return out.take();
}

std::optional<WordsReference> decode_reference(std::string_view slot) {
  ByteReader in(slot);
  if (slot.empty() || in.number() != kReferenceMark) return std::nullopt;
  const std::uint64_t offset = in.number();
  const std::uint64_t size = in.number();
  if (!in.done() || offset > kMaxOffset || size == 0 || size > kMaxWordsBytes) return std::nullopt;
  return WordsReference{offset, static_cast<std::uint32_t>(size)};
}

WordsFile::~WordsFile() {
  if (file_ >= 0) ::close(file_);
}

WordsFile::WordsFile(WordsFile&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      begin_(other.begin_),
      held_(other.held_),
      buffer_(std::move(other.buffer_)) {}

void WordsFile::open() {
  file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) throw std::system_error(errno, std::generic_category(), "'" + path_.string() + "'");
}

void WordsFile::fill(std::uint64_t offset, std::size_t size) {
  const std::uint64_t end = begin_ + held_;
  if (held_ > 0 && offset >= begin_ && offset < end + kNear) size = std::max(size, kReadBytes);
  if (buffer_.size() < size) buffer_.resize(size);
  begin_ = offset;
  held_ = 0;
  while (held_ < size) {
    const ssize_t got =
        ::pread(file_, buffer_.data() + held_, size - held_, static_cast<off_t>(offset + held_));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw std::system_error(errno, std::generic_category(), "'" + path_.string() + "'");
    if (got == 0) break;
    held_ += static_cast<std::size_t>(got);
  }
}

std::string_view WordsFile::read(const WordsReference& reference) {
  if (file_ < 0) open();
  const auto is_held = [&] {
    return reference.offset >= begin_ && reference.offset + reference.size <= begin_ + held_;
  };
  if (!is_held()) fill(reference.offset, reference.size);
  if (!is_held()) throw std::runtime_error("'" + path_.string() + "' ends too early");
  return {buffer_.data() + (reference.offset - begin_), reference.size};
}

}  // namespace dateline
