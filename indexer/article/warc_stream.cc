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

WarcStream::WarcStream(std::string_view bytes) : bytes_(bytes), is_packed_(bytes.starts_with(kGzipMark)) {}

bool WarcStream::open_member() {
  if (!bytes_.substr(next_).starts_with(kGzipMark)) return false;
  member_ = next_;
  inflater_ = std::make_unique<Inflater>(bytes_.substr(next_), Packing::kGzip);
  return true;
}

bool WarcStream::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  if (!is_packed_) {
    const std::string_view piece = bytes_.substr(next_, kPiece);
    buffer_.append(piece);
    next_ += piece.size();
    return !piece.empty();
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
  return at_ == buffer_.size() && next_ == bytes_.size() && !inflater_;
}

void WarcStream::mark() {
  mark_ = !is_packed_ ? next_ - (buffer_.size() - at_) : inflater_ ? member_ : next_;
}

// Opens the next member at or after `from` that yields anything.
bool WarcStream::jump(std::size_t from) {
  while (unpacked_ < kMaxWarcUnpacked) {
    buffer_.clear();
    at_ = 0;
    inflater_.reset();
    next_ = std::min(bytes_.find(kGzipMark, from), bytes_.size());
    if (next_ == bytes_.size()) return false;
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
