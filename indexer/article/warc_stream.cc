#include "indexer/article/warc_stream.h"

#include <algorithm>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10U;
constexpr std::size_t kMaxLine = std::size_t{64} << 10U;
constexpr std::string_view kGzipMark = "\x1f\x8b\x08";
constexpr std::string_view kRecordMark = "WARC/1.";

}  // namespace

WarcStream::WarcStream(const ByteSource& source) : source_(source), is_packed_(begins_member(0)) {}

bool WarcStream::begins_member(std::uint64_t at) const {
  std::string head;
  source_.read_at(at, kGzipMark.size(), head);
  return head == kGzipMark;
}

bool WarcStream::open_member() {
  std::string head;
  is_over_ = source_.read_at(next_, kGzipMark.size(), head) == 0;
  if (head != kGzipMark) return false;
  member_ = next_;
  inflater_ = std::make_unique<Inflater>(source_, next_, Packing::kGzip);
  return true;
}

// Where the next member at or after `from` may begin.
std::optional<std::uint64_t> WarcStream::find_member(std::uint64_t from) const {
  std::string piece;
  while (source_.read_at(from, kPiece, piece) > 0) {
    if (const std::size_t found = piece.find(kGzipMark); found != std::string::npos) return from + found;
    if (piece.size() < kGzipMark.size()) break;
    // The mark may be parted by the pieces.
    from += piece.size() - (kGzipMark.size() - 1);
    piece.clear();
  }
  return std::nullopt;
}

bool WarcStream::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  if (!is_packed_) {
    const std::size_t got = source_.read_at(next_, kPiece, buffer_);
    next_ += got;
    is_over_ = got < kPiece;
    return got > 0;
  }
  while (unpacked_ < kMaxWarcUnpacked) {
    if (!inflater_ && !open_member()) return false;
    const std::size_t got = inflater_->read(kPiece, buffer_);
    unpacked_ += got;
    if (got > 0) return true;
    if (inflater_->is_damaged()) return false;
    next_ = member_ + inflater_->used();
    inflater_.reset();
  }
  return false;
}

bool WarcStream::read_line(std::string& line) {
  while (true) {
    const std::size_t end = buffer_.find('\n', at_);
    if (end != std::string::npos) {
      line.assign(buffer_, at_, end - at_);
      if (line.ends_with('\r')) line.pop_back();
      at_ = end + 1;
      return true;
    }
    if (buffer_.size() - at_ > kMaxLine || !fill()) return false;
  }
}

std::size_t WarcStream::read(std::size_t count, std::string& out) {
  std::size_t done = 0;
  while (done < count) {
    if (at_ == buffer_.size() && !fill()) break;
    const std::size_t piece = std::min(count - done, buffer_.size() - at_);
    out.append(buffer_, at_, piece);
    at_ += piece;
    done += piece;
  }
  return done;
}

bool WarcStream::skip(std::uint64_t count) {
  while (count > 0) {
    if (at_ == buffer_.size() && !fill()) return false;
    const std::uint64_t piece = std::min<std::uint64_t>(count, buffer_.size() - at_);
    at_ += static_cast<std::size_t>(piece);
    count -= piece;
  }
  return true;
}

bool WarcStream::is_at_end() const {
  return at_ == buffer_.size() && is_over_ && !inflater_;
}

void WarcStream::mark() {
  unpacked_ = 0;
  mark_ = !is_packed_ ? next_ - (buffer_.size() - at_) : inflater_ ? member_ : next_;
}

// Opens the next member at or after `from` that yields anything.
bool WarcStream::jump(std::uint64_t from) {
  while (unpacked_ < kMaxWarcUnpacked) {
    buffer_.clear();
    at_ = 0;
    inflater_.reset();
    const auto found = find_member(from);
    is_over_ = !found;
    if (!found) return false;
    next_ = *found;
    from = next_ + 1;
    if (fill()) return true;
  }
  return false;
}

// To where the search begins. What follows in the same undamaged member needs no going back.
bool WarcStream::go_back() {
  if (is_packed_) {
    const bool is_in_member = inflater_ && !inflater_->is_damaged() && member_ == mark_;
    return is_in_member || jump(mark_ + 1);
  }
  buffer_.clear();
  at_ = 0;
  next_ = mark_;
  return true;
}

bool WarcStream::find_next_record() {
  if (!go_back()) return false;
  while (true) {
    for (std::size_t found = buffer_.find(kRecordMark, at_); found != std::string::npos;
         found = buffer_.find(kRecordMark, found + 1)) {
      if (found > 0 && buffer_[found - 1] != '\n') continue;
      at_ = found;
      return true;
    }
    // The mark may be parted by the pieces; one byte before it tells whether it begins a line.
    at_ = std::max(at_, buffer_.size() - std::min(buffer_.size(), kRecordMark.size()));
    if (fill()) continue;
    if (!is_packed_ || !inflater_ || !jump(member_ + 1)) return false;
  }
}

}  // namespace dateline
