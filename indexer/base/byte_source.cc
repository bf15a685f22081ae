#include "indexer/base/byte_source.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t kPiece = std::size_t{256} << 10U;

}  // namespace

std::size_t MemorySource::read_at(std::uint64_t at, std::size_t most, std::string& out) const {
  if (at >= bytes_.size()) return 0;
  const std::string_view piece = bytes_.substr(static_cast<std::size_t>(at), most);
  out.append(piece);
  return piece.size();
}

std::size_t SourceUpTo::read_at(std::uint64_t at, std::size_t most, std::string& out) const {
  return at < end_ ? source_.read_at(at, std::min<std::uint64_t>(most, end_ - at), out) : 0;
}

std::string read_up_to(const ByteSource& source, std::size_t most) {
  std::string bytes;
  while (bytes.size() < most) {
    if (source.read_at(bytes.size(), std::min(kPiece, most - bytes.size()), bytes) == 0) break;
  }
  return bytes;
}

bool LineSource::fill() {
  if (is_over_) return false;
  const std::size_t got = source_.read_at(at_, kPiece, buffer_);
  at_ += got;
  is_over_ = got == 0;
  return !is_over_;
}

LineSource::Line LineSource::next(std::string& line) {
  bool is_too_long = false;
  std::size_t looked = begin_;
  while (true) {
    const std::size_t end = buffer_.find('\n', looked);
    const bool is_whole = end != std::string::npos;
    is_too_long = is_too_long || std::min(end, buffer_.size()) - begin_ > most_;
    if (is_whole) {
      if (!is_too_long) line.assign(buffer_, begin_, end - begin_);
      begin_ = end + 1;
      return is_too_long ? Line::kTooLong : Line::kRead;
    }
    // What is too long already need not be kept.
    buffer_.erase(0, is_too_long ? buffer_.size() : begin_);
    begin_ = 0;
    looked = buffer_.size();
    if (fill()) continue;
    if (buffer_.empty() && !is_too_long) return Line::kEnd;
    line = std::move(buffer_);
    buffer_.clear();
    return is_too_long ? Line::kTooLong : Line::kRead;
  }
}

}  // namespace dateline
