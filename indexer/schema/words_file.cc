#include "indexer/schema/words_file.h"

#include <algorithm>
#include <stdexcept>

#include "indexer/base/bytes.h"

namespace dateline {
namespace {

// A sequence's first number never ends in these bits: it has widths 0 to 2 there (word_sequence.cc).
constexpr std::uint64_t kReferenceMark = 3;
constexpr std::uint64_t kMaxOffset = (std::uint64_t{1} << 40U) - 1;

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

std::string_view WordsFile::read(const WordsReference& reference) {
  if (!file_) file_ = std::make_unique<MappedFile>(path_);
  const auto bytes = file_->read(reference.offset, reference.size);
  if (!bytes) throw std::runtime_error("'" + path_.string() + "' ends too early");
  return *bytes;
}

void WordsFile::prefetch(const WordsReference& reference) const {
  // The rest of a long one comes while it is read.
  constexpr std::uint32_t kAhead = 1024;
  if (file_) file_->prefetch(reference.offset, std::min(reference.size, kAhead));
}

void WordsFile::check() const {
  if (file_) file_->check();
}

}  // namespace dateline
