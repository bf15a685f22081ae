#include "indexer/index/words_writer.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// Small, because what a shard leaves of its last one stays empty.
constexpr std::size_t kBlockBytes = std::size_t{64} << 10U;

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw std::system_error(errno, std::generic_category(), "'" + printable(path.string()) + "'");
}

Descriptor open_words(const std::filesystem::path& path) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
  if (!file.is_open()) fail(path);
  return file;
}

}  // namespace

std::uint64_t start_words_file(const std::filesystem::path& path) {
  const Descriptor file = open_words(path);
  write_at(file, kWordsFileStart, 0, path);
  return kWordsFileStart.size();
}

WordsWriter::WordsWriter(std::filesystem::path path) : path_(std::move(path)), file_(open_words(path_)) {
  own_end_ = std::filesystem::file_size(path_);
  if (own_end_ == 0) own_end_ = start_words_file(path_);
}

WordsWriter::WordsWriter(const SharedWordsFile& shared)
    : path_(shared.path), file_(open_words(shared.path)), end_(shared.end) {}

// Where nobody took room since, what was taken just grows: a file of one writer has no gaps.
void WordsWriter::take_room(std::size_t bytes) {
  const std::uint64_t room = std::max(bytes, kBlockBytes);
  const std::uint64_t begin = end_->fetch_add(room);
  if (begin != limit_) {
    flush();
    at_ = begin;
  }
  limit_ = begin + room;
}

WordsReference WordsWriter::append(std::string_view sequence) {
  if (at_ + sequence.size() > limit_) take_room(sequence.size());
  const WordsReference reference{at_, static_cast<std::uint32_t>(sequence.size())};
  pending_.append(sequence);
  at_ += sequence.size();
  if (pending_.size() >= kBlockBytes) flush();
  return reference;
}

void WordsWriter::flush() {
  write_at(file_, pending_, at_ - pending_.size(), path_);
  pending_.clear();
}

}  // namespace dateline
