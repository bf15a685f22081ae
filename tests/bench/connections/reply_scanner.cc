#include "tests/bench/connections/reply_scanner.h"

#include <algorithm>

#include "tests/bench/http_head.h"

namespace dateline::bench {
namespace {

constexpr std::size_t kMaxHeadBytes = std::size_t{64} << 10;
constexpr std::string_view kHeadEnd = "\r\n\r\n";

}  // namespace

void ReplyScanner::reset() {
  *this = ReplyScanner();
}

std::size_t ReplyScanner::take(std::string_view bytes) {
  std::size_t taken = 0;
  has_begun_ = has_begun_ || !bytes.empty();
  if (!has_head_ && !is_broken_) {
    const std::size_t before = head_.size();
    // The end may lie across two pieces.
    const std::size_t from = before < kHeadEnd.size() ? 0 : before - kHeadEnd.size();
    head_.append(bytes.substr(0, kMaxHeadBytes));
    const std::size_t end = head_.find(kHeadEnd, from);
    if (end == std::string::npos) {
      is_broken_ = head_.size() > kMaxHeadBytes;
      return bytes.size();
    }
    taken = end + kHeadEnd.size() - before;
    head_.resize(end + 2);
    read_head();
  }
  if (is_broken_) return taken;
  const std::size_t more = std::min(body_left_, bytes.size() - taken);
  body_left_ -= more;
  is_whole_ = body_left_ == 0;
  return taken + more;
}

void ReplyScanner::read_head() {
  has_head_ = true;
  const auto status = status_of(head_);
  const auto length = body_length(head_);
  is_broken_ = !status || !length;
  status_ = status.value_or(0);
  body_left_ = length.value_or(0);
  is_last_ = header_of(head_, "connection") == "close";
}

}  // namespace dateline::bench
