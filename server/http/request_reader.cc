#include "server/http/request_reader.h"

#include <utility>

namespace dateline {

Result<std::optional<ReadRequest>> RequestReader::next() {
  if (!head_) {
    if (buffer_.empty()) return std::optional<ReadRequest>();
    const auto length = find_head(buffer_, limits_);
    if (!length) return length.error();
    if (*length == 0) return std::optional<ReadRequest>();
    auto head = vet_head(std::string_view(buffer_).substr(0, *length), limits_);
    if (!head) return head.error();
    buffer_.erase(0, *length);
    if (!head->has_body()) return std::optional(ReadRequest{std::move(*head)});
    if (!takes_body_(*head)) {
      head->wants_close = true;
      buffer_.clear();
      return std::optional(ReadRequest{std::move(*head)});
    }
    head_ = std::move(*head);
  }
  const std::uint64_t length = *head_->content_length;
  if (buffer_.size() < length) return std::optional<ReadRequest>();
  ReadRequest request{std::move(*head_), buffer_.substr(0, length)};
  head_.reset();
  buffer_.erase(0, length);
  return std::optional(std::move(request));
}

bool RequestReader::has_head() const {
  if (buffer_.empty()) return false;
  const auto length = find_head(buffer_, limits_);
  return length && *length > 0;
}

}  // namespace dateline
