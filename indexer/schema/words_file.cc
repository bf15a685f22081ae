#include "indexer/schema/words_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "indexer/base/bytes.h"

namespace dateline {
namespace {

// A sequence's first number never ends in these bits: it has widths 0 to 2 there (word_sequence.cc).
constexpr std::uint64_t kReferenceMark = 3;
constexpr std::uint64_t kMaxOffset = (std::uint64_t{1} << 40U) - 1;
// Read at once: neighbours are often wanted next.
constexpr std::size_t kReadBytes = 4096;

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
      buffer_(std::move(other.buffer_)) {}

void WordsFile::open() {
  file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) throw std::system_error(errno, std::generic_category(), "'" + path_.string() + "'");
}

void WordsFile::fill(std::uint64_t offset, std::size_t size) {
  begin_ = offset;
  buffer_.resize(std::max(size, kReadBytes));
  std::size_t got = 0;
  while (got < buffer_.size()) {
    const ssize_t read =
        ::pread(file_, buffer_.data() + got, buffer_.size() - got, static_cast<off_t>(offset + got));
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) throw std::system_error(errno, std::generic_category(), "'" + path_.string() + "'");
    if (read == 0) break;
    got += static_cast<std::size_t>(read);
  }
  buffer_.resize(got);
}

std::string_view WordsFile::read(const WordsReference& reference) {
  if (file_ < 0) open();
  const auto is_held = [&] {
    return reference.offset >= begin_ && reference.offset + reference.size <= begin_ + buffer_.size();
  };
  if (!is_held()) fill(reference.offset, reference.size);
  if (!is_held()) throw std::runtime_error("'" + path_.string() + "' ends too early");
  return std::string_view(buffer_).substr(reference.offset - begin_, reference.size);
}

}  // namespace dateline
