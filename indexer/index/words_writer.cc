#include "indexer/index/words_writer.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kPendingBytes = std::size_t{1} << 20U;

}  // namespace

WordsWriter::WordsWriter(std::filesystem::path path)
    : path_(std::move(path)), file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644)) {
  if (!file_.is_open()) {
    throw std::system_error(errno, std::generic_category(), "'" + printable(path_.string()) + "'");
  }
  size_ = std::filesystem::file_size(path_);
  if (size_ > 0) return;
  pending_ = kWordsFileStart;
  size_ = pending_.size();
}

WordsReference WordsWriter::append(std::string_view sequence) {
  const WordsReference reference{size_, static_cast<std::uint32_t>(sequence.size())};
  pending_.append(sequence);
  size_ += sequence.size();
  if (pending_.size() >= kPendingBytes) flush();
  return reference;
}

void WordsWriter::flush() {
  std::string_view rest = pending_;
  while (!rest.empty()) {
    const ssize_t written = ::write(file_.number(), rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      throw std::system_error(errno, std::generic_category(), "'" + printable(path_.string()) + "'");
    }
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  pending_.clear();
}

}  // namespace dateline
