#include "indexer/article/line_parts.h"

#include <string_view>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

constexpr std::size_t kLinePiece = std::size_t{1} << 20U;
constexpr std::string_view kLineSpace = " \t\r";

}  // namespace

bool LineParts::fill() {
  buffer_.clear();
  looked_ = 0;
  at_ += source_.read_at(at_, kLinePiece, buffer_);
  return !buffer_.empty();
}

bool LineParts::take_piece() {
  const std::string_view rest = std::string_view(buffer_).substr(looked_);
  const std::size_t end = rest.find('\n');
  const std::string_view piece = rest.substr(0, end);
  line_bytes_ += piece.size();
  is_blank_ = is_blank_ && piece.find_first_not_of(kLineSpace) == std::string_view::npos;
  looked_ += piece.size() + (end == std::string_view::npos ? 0 : 1);
  return end != std::string_view::npos;
}

// A line that is too long counts as a record whatever is in it.
void LineParts::end_line() {
  ++next_.lines;
  if (!is_blank_ || line_bytes_ > kMaxJsonRecord) ++next_.records;
  line_bytes_ = 0;
  is_blank_ = true;
}

std::optional<LinePart> LineParts::next(std::uint64_t bytes) {
  LinePart part = next_;
  while (looked_ < buffer_.size() || fill()) {
    if (!take_piece()) continue;
    end_line();
    next_.begin = at_ - buffer_.size() + looked_;
    if (next_.begin - part.begin < bytes) continue;
    part.end = next_.begin;
    return part;
  }
  next_.begin = at_;
  part.end = at_;
  if (part.end == part.begin) return std::nullopt;
  return part;
}

}  // namespace dateline
